package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to stand in.
 *
 * @param from first moment there; what is past begins now
 * @param to first moment back
 * @param role null for what is usual there
 * @param swapWith who of that team stands in for the person's own team meanwhile, each on the other's terms; null for nobody
 */
public record StandInWish(
        EmployeeId person,
        TeamId team,
        Instant from,
        Instant to,
        @Nullable SeatRole role,
        SeatTerms terms,
        @Nullable EmployeeId swapWith) {

    StandInWish from(Instant later) {
        return new StandInWish(person, team, later, to, role, terms, swapWith);
    }
}
