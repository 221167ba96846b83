package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.billing.entity.Entities;
import dev.struktura.billing.entity.Issuer;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.journal.Journal;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers beside invoices: pro-formas, credit notes and acts of completed work. */
@Service
public class Papers {

    private static final int MOST_OF_ONE_DEAL = 1000;

    private final InvoiceRows rows;
    private final InvoiceNumbers numbers;
    private final InvoiceWriter writer;
    private final Pricing pricing;
    private final Entities entities;
    private final Deals deals;
    private final Journal journal;
    private final Clock clock;

    Papers(
            InvoiceRows rows,
            InvoiceNumbers numbers,
            InvoiceWriter writer,
            Pricing pricing,
            Entities entities,
            Deals deals,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.numbers = numbers;
        this.writer = writer;
        this.pricing = pricing;
        this.entities = entities;
        this.deals = deals;
        this.journal = journal;
        this.clock = clock;
    }

    /** All of a deal, newest first. */
    public List<Invoice> of(DealId deal) {
        return rows.list(InvoiceFilter.ALL.of(deal).kinds(PaperKind.besideInvoices()), MOST_OF_ONE_DEAL);
    }

    /** Says what an invoice of the deal would be; nobody owes it. */
    @Transactional
    public PaperResult proForma(Deal deal, Viewer by) {
        Billable wanted = Billable.of(deal, clock.instant(), by);
        return pricing.price(List.of(wanted), Issuer.Wish.NONE).stream()
                .findFirst()
                .map(priced -> {
                    Series series = priced.series(PaperKind.PRO_FORMA);
                    return issued(series, number -> writer.write(number, PaperKind.PRO_FORMA, priced), Said.by(by));
                })
                .orElseGet(() -> refused("billing.problem.no-amount"));
    }

    /**
     * Lowers what is owed on an invoice.
     *
     * @param amount null for all that is still owed
     */
    @Transactional
    public PaperResult credit(InvoiceId id, @Nullable Money amount, Viewer by) {
        return credit(id, amount, null, by);
    }

    /**
     * The same for a reason.
     *
     * @param why null when nobody gave one
     */
    @Transactional
    public PaperResult credit(InvoiceId id, @Nullable Money amount, @Nullable Reason why, Viewer by) {
        Invoice invoice = rows.hold(id).orElseThrow();
        Money less = amount == null ? invoice.outstanding() : amount;
        Optional<PaperResult> refusal = refusal(invoice, less);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        PaperResult note = derived(invoice, PaperKind.CREDIT_NOTE, less, new Said(why, by));
        Money credited = invoice.credited().plus(less);
        Money due = invoice.total().minus(credited);
        Invoice.State state = due.isPositive() || invoice.paid().isPositive()
                ? Settlement.state(due, invoice.paid())
                : Invoice.State.CANCELLED;
        rows.credit(id, credited, state);
        if (state == Invoice.State.PAID) {
            deals.happened(invoice.deal().id(), "paid-in-full", InvoiceJournal.facts(invoice, invoice.paid()), by);
        }
        return note;
    }

    private static Optional<PaperResult> refusal(Invoice invoice, Money less) {
        if (invoice.kind() != PaperKind.INVOICE || !invoice.awaitsPayment()) {
            return Optional.of(refused("billing.problem.nothing-to-credit"));
        }
        if (!less.isPositive() || !less.currency().equals(invoice.total().currency())) {
            return Optional.of(refused("billing.problem.amount"));
        }
        return less.compareTo(invoice.outstanding()) > 0
                ? Optional.of(new PaperResult.Refused(Reason.of(
                        "billing.problem.credit-too-much", invoice.outstanding().toString())))
                : Optional.empty();
    }

    /** Both sides say that what the invoice was for is done; once for each invoice that is paid. */
    @Transactional
    public PaperResult act(InvoiceId id, Viewer by) {
        Invoice invoice = rows.hold(id).orElseThrow();
        if (invoice.state() != Invoice.State.PAID) {
            return refused("billing.problem.act-of-unpaid");
        }
        return rows.actOf(id)
                .<PaperResult>map(PaperResult.Issued::new)
                .orElseGet(() -> derived(invoice, PaperKind.ACT, invoice.due(), Said.by(by)));
    }

    private PaperResult derived(Invoice invoice, PaperKind kind, Money amount, Said said) {
        Instant now = clock.instant();
        Series series = Series.of(entities.find(invoice.entity()).orElseThrow(), kind, now);
        return issued(series, number -> writer.derive(number, kind, invoice, amount, now), said);
    }

    private PaperResult issued(Series series, Writing writing, Said said) {
        int ordinal = numbers.take(series, 1);
        Invoice paper = writing.under(series.number(ordinal));
        rows.insert(List.of(paper), series.year(), ordinal);
        journal.append(InvoiceJournal.issued(paper, said.why(), said.by()));
        return new PaperResult.Issued(paper);
    }

    /** Who wants a paper, and for which reason; null when nobody gave one. */
    private record Said(@Nullable Reason why, Viewer by) {

        static Said by(Viewer by) {
            return new Said(null, by);
        }
    }

    /** Writes a paper under a number. */
    private interface Writing {
        Invoice under(String number);
    }

    private static PaperResult refused(String why) {
        return new PaperResult.Refused(Reason.of(why));
    }
}
