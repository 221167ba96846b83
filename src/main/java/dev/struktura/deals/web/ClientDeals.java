package dev.struktura.deals.web;

import dev.struktura.base.web.Fragments;
import dev.struktura.base.web.Frame;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientPanel;
import dev.struktura.deals.DealLists;
import dev.struktura.staff.Viewer;
import gg.jte.Content;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The deals of a client on its page. */
@Component
class ClientDeals implements ClientPanel {

    private static final int MOST = 50;

    private final DealLists lists;
    private final Fragments fragments;

    ClientDeals(DealLists lists, Fragments fragments) {
        this.lists = lists;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content content(Client client, Viewer viewer, Frame frame) {
        return fragments.of("deals/client-deals", Map.of("f", frame, "deals", lists.of(client.id(), MOST, viewer)));
    }
}
