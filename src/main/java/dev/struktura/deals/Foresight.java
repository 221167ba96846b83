package dev.struktura.deals;

import dev.struktura.clients.ClientId;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a change that is only thought of has brought about so far: loads and keepers of clients, as they would be by now. */
final class Foresight {

    private final Map<EmployeeId, Integer> loads = new HashMap<>();
    private final Map<EmployeeId, Integer> offers = new HashMap<>();
    private final Map<ClientId, TeamId> keepers = new HashMap<>();

    /** Open deals that each person would have more, or fewer. */
    Map<EmployeeId, Integer> loads() {
        return loads;
    }

    /** Deals that each person would be asked to take more, or fewer. */
    Map<EmployeeId, Integer> offers() {
        return offers;
    }

    /** The team that would keep the client by now; empty where nothing has changed. */
    Optional<TeamId> keeper(ClientId client) {
        return Optional.ofNullable(keepers.get(client));
    }

    void settle(DealRow deal, Placement place) {
        if (deal.status() == DealStatus.OPEN) {
            add(loads, deal.owner() == null ? null : new EmployeeId(deal.owner()), -1);
            add(loads, place.owner(), 1);
        }
        OfferRow offer = deal.offer();
        add(offers, offer == null ? null : offer.person(), -1);
    }

    void keep(ClientId client, TeamId team) {
        keepers.put(client, team);
    }

    private static void add(Map<EmployeeId, Integer> sums, @Nullable EmployeeId person, int more) {
        if (person != null) {
            sums.merge(person, more, Integer::sum);
        }
    }
}
