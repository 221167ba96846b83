package dev.struktura.deals;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.Readings;
import dev.struktura.clients.ShowsClients;
import dev.struktura.staff.Viewer;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Counts the clients that people read by way of deals. Whoever sees everything is counted among the clients alone: heads and their
 * programs go through deals by thousands.
 */
@Component
public class DealReadings implements ShowsClients {

    private final Readings readings;

    DealReadings(Readings readings) {
        this.readings = readings;
    }

    @Override
    public List<String> paths() {
        return List.of("/deals", "/deals/*", "/board/**", "/api/v1/deals", "/api/v1/deals/*");
    }

    /** A deal with all that is known of its client. */
    public void opened(Deal deal, Viewer viewer) {
        if (!viewer.seesEverything()) {
            readings.opened(deal.clientId(), viewer);
        }
    }

    /** Deals with no more of their clients than the name. */
    public void listed(Collection<Deal> deals, Viewer viewer) {
        if (!viewer.seesEverything()) {
            readings.listed(deals.stream().map(Deal::clientId).toList(), viewer);
        }
    }

    /** The same on a board, whose cards name clients, too. */
    public void shown(Collection<ClientId> clients, Viewer viewer) {
        if (!viewer.seesEverything()) {
            readings.listed(clients, viewer);
        }
    }
}
