package dev.struktura.billing;

import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.SeenPages;
import dev.struktura.journal.Journal;
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
    private final SeenPages pages;
    private final InvoiceRows invoices;
    private final Deals deals;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Payments(
            PaymentRows rows,
            SeenPages pages,
            InvoiceRows invoices,
            Deals deals,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.invoices = invoices;
        this.deals = deals;
        this.journal = journal;
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
                invoice.id(),
                invoice.deal().id(),
                entered.amount(),
                entered.paidAt(),
                entered.reference(),
                clock.instant());
        Money paid = invoice.paid().plus(payment.amount());
        Invoice.State state = Settlement.state(invoice.total(), paid);
        rows.insert(payment, by.id());
        invoices.settle(invoice.id(), paid, state);
        journal.append(InvoiceJournal.paid(payment, invoice, by));
        String event = state == Invoice.State.PAID ? "paid-in-full" : "paid-partly";
        deals.happened(invoice.deal().id(), event, InvoiceJournal.facts(invoice, payment.amount()), by);
        return new PaymentResult.Entered(payment, invoices.find(invoice.id()).orElseThrow());
    }

    /** All payments of a deal in the order in which they were paid. */
    public List<Payment> of(DealId deal) {
        return rows.list(new PaymentFilter(deal, null), MOST_OF_ONE_DEAL);
    }

    /** In the order in which they were paid, only of deals this person may see. */
    public List<Payment> list(PaymentFilter filter, int limit, Viewer viewer) {
        return pages.read(
                (last, size) -> rows.list(last == null ? filter : filter.after(PaymentFilter.Place.of(last)), size),
                Payment::deal,
                limit,
                viewer);
    }
}
