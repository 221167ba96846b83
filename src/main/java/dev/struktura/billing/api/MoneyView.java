package dev.struktura.billing.api;

import dev.struktura.base.Money;
import dev.struktura.billing.Allocation;
import dev.struktura.billing.Payment;
import dev.struktura.billing.PaymentId;
import dev.struktura.billing.api.PaymentsApi.PaymentView;
import dev.struktura.billing.bank.Payer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in as programs see it: {@code amount} is what is allocated, {@code refunded} and {@code unallocated} together.
 *
 * @param source {@code entered}, {@code statement} or {@code provider}
 */
record MoneyView(
        PaymentId id,
        Money amount,
        Money unallocated,
        Money refunded,
        Instant paidAt,
        Payer payer,
        String purpose,
        @Nullable String reference,
        String source,
        List<PaymentView> allocations) {

    static MoneyView of(Payment payment, List<Allocation> allocations) {
        return new MoneyView(
                payment.id(),
                payment.amount(),
                payment.unallocated(),
                payment.refunded(),
                payment.paidAt(),
                payment.payer(),
                payment.purpose(),
                payment.reference(),
                payment.source(),
                allocations.stream().map(PaymentView::of).toList());
    }
}
