package dev.struktura.billing;

import dev.struktura.base.Reason;
import dev.struktura.billing.bank.Matching;
import dev.struktura.billing.bank.Suggestion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The money that nobody knows the invoice of, with what it may be for. */
@Service
public class UnallocatedMoney {

    private static final int MOST_SUGGESTED = 3;
    private static final int MOST_FOUND = 8;

    private final PaymentRows payments;
    private final CandidateRows candidates;
    private final InvoiceRows invoices;

    UnallocatedMoney(PaymentRows payments, CandidateRows candidates, InvoiceRows invoices) {
        this.payments = payments;
        this.candidates = candidates;
        this.invoices = invoices;
    }

    /** An invoice that may be meant, with what speaks for it. */
    public record Suggested(Invoice invoice, int score, List<Reason> reasons) {

        public Suggested {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Money that waits, with the invoices that may be meant, best first.
     *
     * @param twin a payment entered by hand that may be the same money
     */
    public record Waiting(Payment payment, @Nullable Payment twin, List<Suggested> suggestions) {

        public Waiting {
            suggestions = List.copyOf(suggestions);
        }
    }

    /** Where a list ended. */
    public record Place(Instant paidAt, PaymentId id) {

        public static Place of(Waiting waiting) {
            return new Place(waiting.payment().paidAt(), waiting.payment().id());
        }

        /** @throws RuntimeException of the parsers when the text is no place */
        public static Place read(String text) {
            int space = text.indexOf(' ');
            return new Place(Instant.parse(text.substring(0, space)), PaymentId.of(text.substring(space + 1)));
        }

        @Override
        public String toString() {
            return paidAt + " " + id;
        }
    }

    /** In the order in which it was paid, at most {@code limit}. */
    public List<Waiting> list(@Nullable Place after, int limit) {
        List<Payment> waiting = payments.unallocated(after, limit);
        if (waiting.isEmpty()) {
            return List.of();
        }
        Matching matching = Matching.among(candidates.owing());
        return waiting.stream()
                .map(payment -> new Waiting(payment, twin(payment), suggested(payment, matching)))
                .toList();
    }

    public int count() {
        return payments.countUnallocated();
    }

    public Optional<Payment> find(PaymentId id) {
        return payments.find(id);
    }

    /** Invoices that owe, by a part of their number or of the name of the client; newest first. */
    public List<Invoice> search(String text) {
        return text.isBlank() ? List.of() : invoices.owing(text.strip(), MOST_FOUND);
    }

    private @Nullable Payment twin(Payment payment) {
        return payment.resembles() == null
                ? null
                : payments.find(payment.resembles()).orElse(null);
    }

    private List<Suggested> suggested(Payment payment, Matching matching) {
        return matching.suggest(payment.unallocated(), payment.payer(), payment.purpose()).stream()
                .limit(MOST_SUGGESTED)
                .flatMap(suggestion -> suggested(suggestion).stream())
                .toList();
    }

    private Optional<Suggested> suggested(Suggestion suggestion) {
        return invoices.find(new InvoiceId(suggestion.candidate().invoice()))
                .map(invoice -> new Suggested(invoice, suggestion.score(), suggestion.reasons()));
    }
}
