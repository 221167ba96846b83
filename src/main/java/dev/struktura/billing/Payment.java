package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.billing.bank.Payer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in, whatever it is for.
 *
 * @param unallocated what settles nothing yet and was not given back
 * @param paidAt when the bank or the cashier got it
 * @param reference what the bank calls it
 * @param resembles a payment entered by hand that may be the same money
 */
public record Payment(
        PaymentId id,
        Money amount,
        Money unallocated,
        Money refunded,
        Instant paidAt,
        Payer payer,
        String purpose,
        @Nullable String reference,
        String source,
        @Nullable PaymentId resembles,
        Instant enteredAt) {

    public static final int LONGEST_REFERENCE = 200;
}
