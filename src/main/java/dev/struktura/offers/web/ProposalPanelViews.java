package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.offers.Part;
import dev.struktura.offers.ProposalFiles;
import dev.struktura.offers.ProposalId;
import dev.struktura.offers.Proposals;
import dev.struktura.offers.Question;
import dev.struktura.offers.Readings;
import dev.struktura.offers.TrackingLinks;
import dev.struktura.offers.brand.Templates;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks up what the section of proposals shows. */
@Component
class ProposalPanelViews {

    private final Proposals proposals;
    private final Readings readings;
    private final TrackingLinks links;
    private final ProposalFiles files;
    private final Templates templates;
    private final Company company;
    private final Clock clock;

    ProposalPanelViews(
            Proposals proposals,
            Readings readings,
            TrackingLinks links,
            ProposalFiles files,
            Templates templates,
            Company company,
            Clock clock) {
        this.proposals = proposals;
        this.readings = readings;
        this.links = links;
        this.files = files;
        this.templates = templates;
        this.company = company;
        this.clock = clock;
    }

    PanelView of(Deal deal, Viewer viewer) {
        return new PanelView(
                deal.id().value(),
                viewer.mayAct(),
                linked(deal.id()),
                ComposeForm.blank(currency(deal)),
                templates.offered(),
                currencies(deal),
                files.megabytes(),
                null);
    }

    private List<PanelView.Linked> linked(DealId deal) {
        Instant now = clock.instant();
        Map<ProposalId, Map<Part, Duration>> read = readings.of(deal);
        Map<ProposalId, List<Question>> asked = proposals.questions(deal);
        return proposals.of(deal).stream()
                .map(proposal -> new PanelView.Linked(
                        proposal,
                        links.of(proposal),
                        proposal.stateAt(now),
                        read.getOrDefault(proposal.id(), Map.of()),
                        asked.getOrDefault(proposal.id(), List.of())))
                .toList();
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
