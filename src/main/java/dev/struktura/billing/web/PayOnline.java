package dev.struktura.billing.web;

import dev.struktura.billing.Checkout;
import dev.struktura.billing.Invoice;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What clients can pay by a provider.
 *
 * @param isOffered whether there is a provider
 * @param checkouts the pages there, newest first
 */
public record PayOnline(boolean isOffered, List<Checkout> checkouts) {

    public PayOnline {
        checkouts = List.copyOf(checkouts);
    }

    /** The page on which all that is owed can still be paid; null when there is none. */
    public @Nullable Checkout of(Invoice invoice, Instant now) {
        return checkouts.stream()
                .filter(one -> one.invoice().equals(invoice.id()) && one.isOpen(now))
                .filter(one -> one.amount().equals(invoice.outstanding()))
                .findFirst()
                .orElse(null);
    }
}
