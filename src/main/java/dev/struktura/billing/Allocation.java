package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.deals.DealId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a payment, or a part of it, settles.
 *
 * @param deal the deal of the invoice
 * @param paidAt when the bank or the cashier got the money
 * @param reference what the bank calls the payment
 */
public record Allocation(
        AllocationId id,
        PaymentId payment,
        InvoiceId invoice,
        DealId deal,
        Money amount,
        Instant paidAt,
        @Nullable String reference,
        Instant at) {}
