package dev.struktura.billing.web;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.billing.Allocations.NewRefund;
import dev.struktura.billing.Payment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refund as somebody typed it, on a page or in JSON; what is missing is all that is left, and now. */
public record RefundEntry(
        @Nullable Money amount,
        @Nullable Instant refundedAt,
        @Nullable String reference) {

    /** @throws Problem naming everything that is wrong, not just the first */
    public NewRefund checked(Instant now) {
        List<Violation> wrong = new ArrayList<>();
        Instant at = refundedAt == null ? now : refundedAt;
        if (PaymentEntry.isNoTime(at, now)) {
            wrong.add(new Violation("refundedAt", Reason.of("billing.problem.paid-at")));
        }
        String plain = PaymentEntry.plain(reference);
        if (plain.length() > Payment.LONGEST_REFERENCE) {
            wrong.add(new Violation("reference", Reason.of("billing.problem.reference", Payment.LONGEST_REFERENCE)));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new NewRefund(amount, at, plain.isEmpty() ? null : plain);
    }
}
