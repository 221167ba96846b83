package dev.struktura.billing.api;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Payment;
import dev.struktura.billing.PaymentId;
import dev.struktura.billing.UnallocatedMoney;
import dev.struktura.billing.bank.Payer;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Money that waits, as programs see it, with the invoices that may be meant, best first.
 *
 * @param resembles a payment entered by hand that may be the same money
 */
record WaitingView(
        PaymentId id,
        Money amount,
        Money unallocated,
        Instant paidAt,
        Payer payer,
        String purpose,
        @Nullable String reference,
        String source,
        @Nullable PaymentId resembles,
        List<SuggestionView> suggestions) {

    /** An invoice that may be meant; reasons in the reader's language. */
    record SuggestionView(
            InvoiceId invoiceId, String number, String client, Money outstanding, int score, List<String> reasons) {

        static SuggestionView of(UnallocatedMoney.Suggested suggested, Function<Reason, String> words) {
            return new SuggestionView(
                    suggested.invoice().id(),
                    suggested.invoice().number(),
                    suggested.invoice().client().name(),
                    suggested.invoice().outstanding(),
                    suggested.score(),
                    suggested.reasons().stream().map(words).toList());
        }
    }

    static WaitingView of(UnallocatedMoney.Waiting waiting, Function<Reason, String> words) {
        Payment payment = waiting.payment();
        return new WaitingView(
                payment.id(),
                payment.amount(),
                payment.unallocated(),
                payment.paidAt(),
                payment.payer(),
                payment.purpose(),
                payment.reference(),
                payment.source(),
                payment.resembles(),
                waiting.suggestions().stream()
                        .map(one -> SuggestionView.of(one, words))
                        .toList());
    }
}
