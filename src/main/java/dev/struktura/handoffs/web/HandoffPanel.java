package dev.struktura.handoffs.web;

import dev.struktura.base.web.Fragments;
import dev.struktura.base.web.Frame;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealPanel;
import dev.struktura.handoffs.Handoff;
import dev.struktura.handoffs.HandoffLists;
import dev.struktura.handoffs.Handoffs;
import dev.struktura.handoffs.Keeping;
import dev.struktura.handoffs.Offers;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Team;
import gg.jte.Content;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The handoffs of a deal on its page: to answer, to take back, to offer. */
@Component
class HandoffPanel implements DealPanel {

    private static final int MOST_SHOWN = 5;

    private final HandoffLists lists;
    private final HandoffViews views;
    private final Handoffs handoffs;
    private final Offers offers;
    private final Keeping keeping;
    private final Fragments fragments;

    HandoffPanel(
            HandoffLists lists,
            HandoffViews views,
            Handoffs handoffs,
            Offers offers,
            Keeping keeping,
            Fragments fragments) {
        this.lists = lists;
        this.views = views;
        this.handoffs = handoffs;
        this.offers = offers;
        this.keeping = keeping;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Content content(Deal deal, Viewer viewer, Frame frame) {
        List<Handoff> all = lists.of(deal.id());
        Map<String, Object> params = new HashMap<>();
        params.put("f", frame);
        params.put("deal", deal);
        params.put(
                "past",
                all.stream()
                        .filter(one -> !one.isOpen())
                        .limit(MOST_SHOWN)
                        .map(one -> views.of(one, deal, viewer))
                        .toList());
        all.stream()
                .filter(Handoff::isOpen)
                .findFirst()
                .ifPresent(open -> params.put("open", views.of(open, deal, viewer)));
        boolean mayOffer = deal.offered() == null && handoffs.mayOffer(deal, viewer);
        params.put("teams", mayOffer ? teams(deal) : List.of());
        params.put("mayKeep", mayOffer && keeping.isOpen(deal.id()));
        offers.turnOf(deal).map(Team::id).ifPresent(turn -> params.put("turn", turn));
        return fragments.of("handoffs/panel", params);
    }

    private List<Team> teams(Deal deal) {
        return offers.others(Objects.requireNonNull(deal.team()));
    }
}
