package dev.struktura.billing.web;

import dev.struktura.base.web.Fragments;
import dev.struktura.base.web.Frame;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealPanel;
import dev.struktura.staff.Viewer;
import gg.jte.Content;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The section of invoice and payments on the page of a deal. */
@Component
class BillingPanel implements DealPanel {

    private final BillingPanelViews views;
    private final Fragments fragments;

    BillingPanel(BillingPanelViews views, Fragments fragments) {
        this.views = views;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Content content(Deal deal, Viewer viewer, Frame frame) {
        return fragments.of("billing/panel", Map.of("f", frame, "view", views.of(deal, viewer)));
    }
}
