package dev.struktura.billing.client;

import dev.struktura.billing.InvoiceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The way of a client to an invoice.
 *
 * @param token the part of the address that cannot be guessed
 * @param until when it ends by itself
 * @param revokedAt since when it leads nowhere; null while it does
 * @param lastOpenedAt null when no client has opened it
 */
public record InvoiceLink(
        InvoiceId invoice,
        String token,
        Instant until,
        @Nullable Instant revokedAt,
        int openings,
        @Nullable Instant lastOpenedAt) {

    public boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(until);
    }

    /** The address below that of the installation. */
    public String path() {
        return "/i/" + token;
    }
}
