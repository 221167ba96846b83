package dev.struktura.billing.web;

import dev.struktura.billing.Checkout;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What clients can pay by a provider.
 *
 * @param offered the invoices that a provider takes payments of
 * @param checkouts the pages there, newest first
 */
public record PayOnline(Set<InvoiceId> offered, List<Checkout> checkouts) {

    public PayOnline {
        offered = Set.copyOf(offered);
        checkouts = List.copyOf(checkouts);
    }

    public boolean isOffered(Invoice invoice) {
        return offered.contains(invoice.id());
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
