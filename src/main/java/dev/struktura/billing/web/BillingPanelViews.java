package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.Invoices;
import dev.struktura.billing.Payments;
import dev.struktura.deals.Deal;
import dev.struktura.process.Stage;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks up what the section of invoice and payments shows. */
@Component
class BillingPanelViews {

    /** The stage whose invoice is missing when there is none. */
    private static final String INVOICED_STAGE = "agreement";

    private final Invoices invoices;
    private final Payments payments;
    private final Clock clock;

    BillingPanelViews(Invoices invoices, Payments payments, Clock clock) {
        this.invoices = invoices;
        this.payments = payments;
        this.clock = clock;
    }

    BillingPanelView of(Deal deal, Viewer viewer) {
        List<Invoice> all = invoices.of(deal.id());
        boolean hasOne = all.stream().anyMatch(invoice -> invoice.state() != Invoice.State.CANCELLED);
        return new BillingPanelView(
                deal.id().value(),
                viewer.mayAct(),
                all,
                payments.of(deal.id()),
                !hasOne
                        && deal.stage().kind() == Stage.Kind.OPEN
                        && deal.stage().key().equals(INVOICED_STAGE),
                Typed.blank(LocalDate.ofInstant(clock.instant(), viewer.zone())),
                Map.of());
    }

    BillingPanelView refused(Deal deal, Viewer viewer, Typed typed, Map<String, Reason> errors) {
        return of(deal, viewer).with(typed, errors);
    }
}
