package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.deals.Deal;
import dev.struktura.offers.ProposalFiles;
import dev.struktura.offers.Proposals;
import dev.struktura.offers.TrackingLinks;
import dev.struktura.staff.Viewer;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks up what the section of proposals shows. */
@Component
class ProposalPanelViews {

    private final Proposals proposals;
    private final TrackingLinks links;
    private final ProposalFiles files;
    private final Company company;

    ProposalPanelViews(Proposals proposals, TrackingLinks links, ProposalFiles files, Company company) {
        this.proposals = proposals;
        this.links = links;
        this.files = files;
        this.company = company;
    }

    PanelView of(Deal deal, Viewer viewer) {
        return new PanelView(
                deal.id().value(),
                viewer.mayAct(),
                proposals.of(deal.id()).stream()
                        .map(proposal -> new PanelView.Linked(proposal, links.of(proposal)))
                        .toList(),
                ComposeForm.blank(currency(deal)),
                currencies(deal),
                files.megabytes(),
                null);
    }

    Currency currency(Deal deal) {
        return deal.amount() == null ? company.currency() : deal.amount().currency();
    }

    private List<String> currencies(Deal deal) {
        return Stream.of(currency(deal).getCurrencyCode(), company.currency().getCurrencyCode(), "UAH", "USD", "EUR")
                .distinct()
                .toList();
    }
}
