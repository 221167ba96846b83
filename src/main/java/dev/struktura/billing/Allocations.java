package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What money settles, as people say. Whoever changes that holds the payment first, then the invoice, so that nobody waits in a circle. */
@Service
public class Allocations {

    private final PaymentRows payments;
    private final AllocationRows rows;
    private final RefundRows refunds;
    private final InvoiceRows invoices;
    private final Ledger ledger;
    private final Clock clock;

    Allocations(
            PaymentRows payments,
            AllocationRows rows,
            RefundRows refunds,
            InvoiceRows invoices,
            Ledger ledger,
            Clock clock) {
        this.payments = payments;
        this.rows = rows;
        this.refunds = refunds;
        this.invoices = invoices;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Which invoice money is for.
     *
     * @param amount null for as much as the payment has and the invoice owes
     */
    public record Wanted(InvoiceId invoice, @Nullable Money amount) {}

    /**
     * Money that went back to whoever paid it.
     *
     * @param amount null for all that settles nothing
     */
    public record NewRefund(
            @Nullable Money amount,
            Instant refundedAt,
            @Nullable String reference) {}

    /** Settles an invoice with money that waits. */
    @Transactional
    public AllocationResult allocate(PaymentId id, Wanted wanted, Viewer by) {
        return payments.hold(id)
                .map(payment -> allocate(payment, wanted, by))
                .orElseGet(AllocationResult.NoSuchPayment::new);
    }

    private AllocationResult allocate(Payment payment, Wanted wanted, Viewer by) {
        if (!payment.unallocated().isPositive()) {
            return new AllocationResult.TooLittleLeft(payment.unallocated());
        }
        return invoices.hold(wanted.invoice())
                .map(invoice -> settle(payment, invoice, wanted.amount(), by))
                .orElseGet(AllocationResult.NoSuchInvoice::new);
    }

    private AllocationResult settle(Payment payment, Invoice invoice, @Nullable Money wanted, Viewer by) {
        Money amount = wanted == null ? Settlement.most(payment.unallocated(), invoice) : wanted;
        return Settlement.refusal(invoice, amount)
                .<AllocationResult>map(AllocationResult.Refused::new)
                .or(() -> tooMuch(amount, payment))
                .orElseGet(() ->
                        new AllocationResult.Allocated(ledger.allocate(payment, invoice, amount, Ledger.Say.of(by))));
    }

    private static Optional<AllocationResult> tooMuch(Money amount, Payment payment) {
        if (!amount.currency().equals(payment.amount().currency())) {
            return Optional.of(new AllocationResult.Refused(new PaymentResult.OtherCurrency(amount.currency())));
        }
        return amount.compareTo(payment.unallocated()) > 0
                ? Optional.of(new AllocationResult.TooLittleLeft(payment.unallocated()))
                : Optional.empty();
    }

    /** Takes an allocation back; empty when the payment has none such. */
    @Transactional
    public Optional<Allocation> takeBack(PaymentId id, AllocationId allocation, Viewer by) {
        payments.hold(id);
        Optional<Allocation> found =
                rows.find(allocation).filter(one -> one.payment().equals(id));
        found.ifPresent(one -> ledger.takeBack(one, invoices.hold(one.invoice()).orElseThrow(), by));
        return found;
    }

    /** Notes that money went back. */
    @Transactional
    public AllocationResult refund(PaymentId id, NewRefund wanted, Viewer by) {
        return payments.hold(id)
                .map(payment -> refund(payment, wanted, by))
                .orElseGet(AllocationResult.NoSuchPayment::new);
    }

    private AllocationResult refund(Payment payment, NewRefund wanted, Viewer by) {
        Money amount = wanted.amount() == null ? payment.unallocated() : wanted.amount();
        if (!amount.currency().equals(payment.amount().currency())) {
            return new AllocationResult.Refused(
                    new PaymentResult.OtherCurrency(payment.amount().currency()));
        }
        if (!amount.isPositive() || amount.compareTo(payment.unallocated()) > 0) {
            return new AllocationResult.TooLittleLeft(payment.unallocated());
        }
        refunds.insert(
                new RefundRows.Refund(payment.id(), amount, wanted.refundedAt(), wanted.reference()),
                clock.instant(),
                by);
        payments.refund(payment.id(), amount);
        return new AllocationResult.Refunded(amount);
    }

    /** Says that the bank tells of what was entered by hand already; false when there is no such payment, or money of this one is spent. */
    @Transactional
    public boolean confirm(PaymentId id) {
        Optional<PaymentId> entered = payments.hold(id)
                .filter(told -> told.unallocated().equals(told.amount()))
                .map(Payment::resembles);
        entered.ifPresent(one -> payments.merge(id, one));
        return entered.isPresent();
    }

    /** What a payment settles. */
    public List<Allocation> of(PaymentId payment) {
        return rows.of(payment);
    }

    /** What was allocated last, with the invoices, newest first. */
    public Map<Allocation, Invoice> latest(int limit) {
        Map<Allocation, Invoice> latest = new LinkedHashMap<>();
        Map<InvoiceId, Optional<Invoice>> known = new HashMap<>();
        for (Allocation one : rows.latest(limit)) {
            known.computeIfAbsent(one.invoice(), invoices::find).ifPresent(invoice -> latest.put(one, invoice));
        }
        return latest;
    }
}
