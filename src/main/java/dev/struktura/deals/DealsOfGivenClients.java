package dev.struktura.deals;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.WorkOnClients;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Open and parked deals go with their client when it is given to a person. */
@Component
class DealsOfGivenClients implements WorkOnClients {

    private static final Set<DealStatus> UNDER_WAY = EnumSet.of(DealStatus.OPEN, DealStatus.PARKED);

    private final Deals deals;

    DealsOfGivenClients(Deals deals) {
        this.deals = deals;
    }

    @Override
    public void give(ClientId client, EmployeeId to, Viewer by) {
        List<DealId> going = deals.ofClients(List.of(client)).stream()
                .filter(deal -> UNDER_WAY.contains(deal.status()) && !to.equals(deal.owner()))
                .filter(deal -> deals.sees(by, deal))
                .map(Deal::id)
                .toList();
        if (!going.isEmpty()) {
            deals.give(going, to, by);
        }
    }
}
