package dev.struktura.billing;

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
    private final Clock clock;

    Invoices(InvoiceRows rows, SeenPages pages, Issuing issuing, Deals deals, Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.issuing = issuing;
        this.deals = deals;
        this.clock = clock;
    }

    /** The invoice, if this person may see its deal. */
    public Optional<Invoice> find(InvoiceId id, Viewer viewer) {
        return rows.find(id)
                .filter(invoice -> deals.find(invoice.deal().id(), viewer).isPresent());
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

    /** Issues the invoice of the deal's present visit by hand; the one in force, empty when nobody said what is to be paid. */
    @Transactional
    public Optional<Invoice> issue(Deal deal, Viewer by) {
        issuing.issue(List.of(Billable.of(deal, clock.instant(), by)));
        return of(deal.id()).stream()
                .filter(invoice -> invoice.state() != Invoice.State.CANCELLED)
                .findFirst();
    }
}
