package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.deals.DealId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in for an invoice.
 *
 * @param deal the deal of the invoice
 * @param paidAt when the bank or the cashier got it
 * @param reference what the bank calls it
 */
public record Payment(
        PaymentId id,
        InvoiceId invoice,
        DealId deal,
        Money amount,
        Instant paidAt,
        @Nullable String reference,
        Instant enteredAt) {

    public static final int LONGEST_REFERENCE = 200;
}
