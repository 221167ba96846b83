package dev.struktura.offers.web;

import dev.struktura.base.web.Fragments;
import dev.struktura.base.web.Frame;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealPanel;
import dev.struktura.staff.Viewer;
import gg.jte.Content;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The section of proposals on the page of a deal. */
@Component
class ProposalPanel implements DealPanel {

    private final ProposalPanelViews views;
    private final Fragments fragments;

    ProposalPanel(ProposalPanelViews views, Fragments fragments) {
        this.views = views;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Content content(Deal deal, Viewer viewer, Frame frame) {
        return fragments.of("offers/panel", Map.of("f", frame, "view", views.of(deal, viewer)));
    }
}
