package dev.struktura.billing.api;

import dev.struktura.base.Money;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An invoice as programs see it. */
record InvoiceView(
        InvoiceId id,
        String number,
        Invoice.DealRef deal,
        String client,
        Money total,
        Money paid,
        Invoice.State state,
        Instant issuedAt,
        Instant dueAt,
        @Nullable Instant sentAt) {

    static InvoiceView of(Invoice invoice) {
        return new InvoiceView(
                invoice.id(),
                invoice.number(),
                invoice.deal(),
                invoice.client().name(),
                invoice.total(),
                invoice.paid(),
                invoice.state(),
                invoice.issuedAt(),
                invoice.dueAt(),
                invoice.dispatchedAt());
    }
}
