package dev.struktura.deals;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a deal is offered while whoever has it stays responsible.
 *
 * @param id identity of the handoff
 * @param to who is asked to take it; null while nobody of the team is free
 */
record OfferRow(UUID id, UUID team, @Nullable UUID to) {

    TeamId teamId() {
        return new TeamId(team);
    }

    @Nullable
    EmployeeId person() {
        return to == null ? null : new EmployeeId(to);
    }
}
