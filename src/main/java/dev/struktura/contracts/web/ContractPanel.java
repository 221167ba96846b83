package dev.struktura.contracts.web;

import dev.struktura.base.web.Fragments;
import dev.struktura.base.web.Frame;
import dev.struktura.billing.entity.Entities;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.contracts.ContractTemplates;
import dev.struktura.contracts.Contracts;
import dev.struktura.deals.ClientLetters;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealPanel;
import dev.struktura.offers.TrackingLinks;
import dev.struktura.staff.Viewer;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The section of contracts on the page of a deal. */
@Component
class ContractPanel implements DealPanel {

    private final Contracts contracts;
    private final ContractTemplates templates;
    private final Entities entities;
    private final ClientLetters letters;
    private final TrackingLinks links;
    private final Fragments fragments;

    ContractPanel(
            Contracts contracts,
            ContractTemplates templates,
            Entities entities,
            ClientLetters letters,
            TrackingLinks links,
            Fragments fragments) {
        this.contracts = contracts;
        this.templates = templates;
        this.entities = entities;
        this.letters = letters;
        this.links = links;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public Content content(Deal deal, Viewer viewer, Frame frame) {
        return fragments.of("contracts/panel", Map.of("f", frame, "view", view(deal, viewer)));
    }

    PanelView view(Deal deal, Viewer viewer) {
        return new PanelView(
                deal.id().value(),
                viewer.mayAct(),
                contracts.of(deal.id()).stream()
                        .map(contract -> new PanelView.Linked(contract, links.to(contract.path())))
                        .toList(),
                templates.offered(),
                entities.all().stream().filter(LegalEntity::isOpen).toList(),
                letters.languageOf(deal).getLanguage(),
                List.of(),
                null);
    }
}
