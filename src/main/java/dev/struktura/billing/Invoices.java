package dev.struktura.billing;

import dev.struktura.base.Reason;
import dev.struktura.billing.entity.Entities;
import dev.struktura.billing.entity.Issuer;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.SeenPages;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invoices of the department. */
@Service
public class Invoices {

    private static final int MOST_OF_ONE_DEAL = 1000;

    private final InvoiceRows rows;
    private final SeenPages pages;
    private final Issuing issuing;
    private final Deals deals;
    private final Entities entities;
    private final Clock clock;

    Invoices(InvoiceRows rows, SeenPages pages, Issuing issuing, Deals deals, Entities entities, Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.issuing = issuing;
        this.deals = deals;
        this.entities = entities;
        this.clock = clock;
    }

    /** The invoice, if this person may see its deal. */
    public Optional<Invoice> find(InvoiceId id, Viewer viewer) {
        return rows.find(id)
                .filter(invoice -> deals.find(invoice.deal().id(), viewer).isPresent());
    }

    /** The invoice, whoever asks; empty when there is none, or none that the database shows. */
    public Optional<Invoice> get(InvoiceId id) {
        return rows.find(id);
    }

    /** All invoices of a deal, newest first. */
    public List<Invoice> of(DealId deal) {
        return rows.list(InvoiceFilter.ALL.of(deal), MOST_OF_ONE_DEAL);
    }

    /** Newest first, only of deals this person may see. */
    public List<Invoice> list(InvoiceFilter filter, int limit, Viewer viewer) {
        return pages.read(
                (last, size) -> rows.list(last == null ? filter : filter.after(InvoiceFilter.Place.of(last)), size),
                invoice -> invoice.deal().id(),
                limit,
                viewer);
    }

    /**
     * Issues the invoice of the deal's present visit by hand.
     *
     * @param wish who is to issue it; one that nobody wishes anything of is issued once, else it takes the place of one not paid yet
     */
    @Transactional
    public IssueResult issue(Deal deal, Issuer.Wish wish, Viewer by) {
        Billable wanted = Billable.of(deal, clock.instant(), by);
        if (wish.isNone()) {
            issuing.issue(List.of(wanted));
            return inForce(deal.id()).<IssueResult>map(IssueResult.InForce::new).orElseGet(IssueResult.NoAmount::new);
        }
        if (!entities.mayIssue(wish)) {
            return new IssueResult.NoSuchIssuer();
        }
        return issueAnew(wanted, wish);
    }

    /** Issues one by what the client accepted since, in the place of one that is not paid yet. */
    @Transactional
    public IssueResult issueAsAccepted(Deal deal, Invoice old, Viewer by) {
        Reason why = Reason.of("why.billing.accepted-otherwise", old.number());
        return issueAnew(Billable.of(deal, clock.instant(), by).because(why), new Issuer.Wish(old.entity(), null));
    }

    private IssueResult issueAnew(Billable wanted, Issuer.Wish wish) {
        issuing.issue(wanted, wish);
        return inForce(wanted.deal())
                .map(invoice ->
                        invoice.paid().isPositive() ? new IssueResult.Paid(invoice) : new IssueResult.InForce(invoice))
                .orElseGet(IssueResult.NoAmount::new);
    }

    private Optional<Invoice> inForce(DealId deal) {
        return of(deal).stream()
                .filter(invoice -> invoice.state() != Invoice.State.CANCELLED)
                .findFirst();
    }
}
