package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.billing.AcceptedOffers;
import dev.struktura.billing.AcceptedSince;
import dev.struktura.billing.Checkouts;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.billing.Papers;
import dev.struktura.billing.Payments;
import dev.struktura.billing.entity.Entities;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.billing.requisite.Doubts;
import dev.struktura.deals.Deal;
import dev.struktura.process.Stage;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks up what the section of invoice and payments shows. */
@Component
class BillingPanelViews {

    /** The stage whose invoice is missing when there is none. */
    private static final String INVOICED_STAGE = "agreement";

    private final Invoices invoices;
    private final Papers papers;
    private final Payments payments;
    private final Entities entities;
    private final Checkouts checkouts;
    private final ClientSides clientSides;
    private final AcceptedOffers accepted;
    private final Clock clock;

    BillingPanelViews(
            Invoices invoices,
            Papers papers,
            Payments payments,
            Entities entities,
            Checkouts checkouts,
            ClientSides clientSides,
            AcceptedOffers accepted,
            Clock clock) {
        this.invoices = invoices;
        this.papers = papers;
        this.payments = payments;
        this.entities = entities;
        this.checkouts = checkouts;
        this.clientSides = clientSides;
        this.accepted = accepted;
        this.clock = clock;
    }

    BillingPanelView of(Deal deal, Viewer viewer) {
        List<Invoice> all = invoices.of(deal.id());
        List<LegalEntity> issuers = entities.all();
        boolean hasOne = all.stream().anyMatch(invoice -> invoice.state() != Invoice.State.CANCELLED);
        return new BillingPanelView(
                deal.id().value(),
                viewer.mayAct(),
                all,
                papers.of(deal.id()),
                clientSides.of(all),
                accepted(all, deal, viewer),
                payments.of(deal.id()),
                online(all),
                !hasOne
                        && deal.stage().kind() == Stage.Kind.OPEN
                        && deal.stage().key().equals(INVOICED_STAGE),
                issuers.stream().filter(LegalEntity::isOpen).toList(),
                Doubts.ofClient(issuers.getFirst().details().country(), taxId(deal)),
                Typed.blank(LocalDate.ofInstant(clock.instant(), viewer.zone())),
                Map.of());
    }

    private static String taxId(Deal deal) {
        return Objects.toString(deal.fields().get("taxId"), "").strip();
    }

    private Map<InvoiceId, AcceptedSince> accepted(List<Invoice> all, Deal deal, Viewer viewer) {
        Map<InvoiceId, AcceptedSince> found = new HashMap<>();
        all.forEach(
                invoice -> accepted.since(invoice, deal, viewer).ifPresent(since -> found.put(invoice.id(), since)));
        return found;
    }

    private PayOnline online(List<Invoice> invoices) {
        return new PayOnline(
                invoices.stream()
                        .filter(one -> checkouts.offeredFor(one).isPresent())
                        .map(Invoice::id)
                        .collect(Collectors.toSet()),
                invoices.stream()
                        .flatMap(one -> checkouts.of(one.id()).stream())
                        .toList());
    }

    BillingPanelView notIssued(Deal deal, Viewer viewer, Reason why) {
        return of(deal, viewer).refusing(why);
    }

    BillingPanelView refused(Deal deal, Viewer viewer, Typed typed, Map<String, Reason> errors) {
        return of(deal, viewer).with(typed, errors);
    }
}
