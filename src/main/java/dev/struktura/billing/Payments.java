package dev.struktura.billing;

import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.billing.bank.Payer;
import dev.struktura.deals.DealId;
import dev.struktura.deals.SeenPages;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The money that comes in. */
@Service
public class Payments {

    private static final int MOST_OF_ONE_DEAL = 1000;

    private final PaymentRows rows;
    private final AllocationRows allocations;
    private final SeenPages pages;
    private final InvoiceRows invoices;
    private final Ledger ledger;
    private final Ids ids;
    private final Clock clock;

    Payments(
            PaymentRows rows,
            AllocationRows allocations,
            SeenPages pages,
            InvoiceRows invoices,
            Ledger ledger,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.allocations = allocations;
        this.pages = pages;
        this.invoices = invoices;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Money that came in, as somebody enters it. */
    public record NewPayment(
            InvoiceId invoice,
            Money amount,
            Instant paidAt,
            @Nullable String reference) {}

    /** Counts a payment and tells the deal, in one transaction; two payments of one invoice wait for each other. */
    @Transactional
    public PaymentResult enter(NewPayment entered, Viewer by) {
        Invoice invoice = invoices.hold(entered.invoice())
                .orElseThrow(() -> new IllegalArgumentException("there is no invoice " + entered.invoice()));
        return Settlement.refusal(invoice, entered.amount()).orElseGet(() -> take(entered, invoice, by));
    }

    private PaymentResult take(NewPayment entered, Invoice invoice, Viewer by) {
        Payment payment = new Payment(
                new PaymentId(ids.next()),
                entered.amount(),
                entered.amount(),
                Money.zero(entered.amount().currency()),
                entered.paidAt(),
                Payer.UNKNOWN,
                "",
                entered.reference(),
                "entered",
                null,
                clock.instant());
        rows.insert(payment, by.id());
        Allocation whole = ledger.allocate(payment, invoice, payment.amount(), Ledger.Say.of(by));
        return new PaymentResult.Entered(whole, invoices.find(invoice.id()).orElseThrow());
    }

    /** All payments of a deal in the order in which they were paid. */
    public List<Allocation> of(DealId deal) {
        return allocations.list(new PaymentFilter(deal, null), MOST_OF_ONE_DEAL);
    }

    /** In the order in which they were paid, only of deals this person may see. */
    public List<Allocation> list(PaymentFilter filter, int limit, Viewer viewer) {
        return pages.read(
                (last, size) ->
                        allocations.list(last == null ? filter : filter.after(PaymentFilter.Place.of(last)), size),
                Allocation::deal,
                limit,
                viewer);
    }
}
