package dev.struktura.billing.web;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.billing.Allocation;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Payment;
import dev.struktura.billing.PaymentResult;
import dev.struktura.billing.Payments;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A payment as somebody typed it, on a page or in JSON; everything may be missing or wrong. */
public record PaymentEntry(
        @Nullable InvoiceId invoice,
        @Nullable Money amount,
        @Nullable Instant paidAt,
        @Nullable String reference) {

    /** Clocks of banks and ours may differ by so much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** @throws Problem naming everything that is wrong, not just the first */
    public Payments.NewPayment checked(Instant now) {
        List<Violation> wrong = new ArrayList<>();
        if (invoice == null) {
            wrong.add(new Violation("invoiceId", Reason.of("billing.problem.invoice")));
        }
        if (amount == null || !amount.isPositive()) {
            wrong.add(new Violation("amount", Reason.of("billing.problem.amount")));
        }
        if (paidAt == null || isNoTime(paidAt, now)) {
            wrong.add(new Violation("paidAt", Reason.of("billing.problem.paid-at")));
        }
        String plain = plain(reference);
        if (plain.length() > Payment.LONGEST_REFERENCE) {
            wrong.add(new Violation("reference", Reason.of("billing.problem.reference", Payment.LONGEST_REFERENCE)));
        }
        if (!wrong.isEmpty() || invoice == null || amount == null || paidAt == null) {
            throw Problem.invalid(wrong);
        }
        return new Payments.NewPayment(invoice, amount, paidAt, plain.isEmpty() ? null : plain);
    }

    /** Whether no money can have moved then. */
    static boolean isNoTime(Instant at, Instant now) {
        return at.isAfter(now.plus(TOLERANCE)) || at.isBefore(Instant.EPOCH);
    }

    static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** @throws Problem when the payment was refused */
    public static Allocation taken(PaymentResult result) {
        if (result instanceof PaymentResult.Entered(Allocation payment, Invoice ignored)) {
            return payment;
        }
        throw refusal(result);
    }

    /** Why an invoice does not take the money. */
    static RuntimeException refusal(PaymentResult result) {
        return switch (result) {
            case PaymentResult.NotPositive() -> Problem.invalid("amount", Reason.of("billing.problem.amount"));
            case PaymentResult.OtherCurrency other ->
                Problem.invalid(
                        "amount.currency",
                        Reason.of(
                                "billing.problem.other-currency",
                                other.expected().getCurrencyCode()));
            case PaymentResult.TooMuch much ->
                Problem.invalid("amount", Reason.of("billing.problem.too-much", much.outstanding()));
            case PaymentResult.NothingOwed owed ->
                Problem.of(
                        Problem.Kind.CONFLICT,
                        Reason.of(
                                owed.state() == Invoice.State.CANCELLED
                                        ? "billing.problem.cancelled"
                                        : "billing.problem.already-paid"));
            case PaymentResult.Entered done -> new IllegalStateException(done.toString());
        };
    }
}
