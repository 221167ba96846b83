package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work looking for somebody of a team.
 *
 * @param previousOwner who had it before, preferred when equally free
 * @param openLoad open deals of each person; who is not in it has none
 */
public record Request(TeamId team, @Nullable EmployeeId previousOwner, Map<EmployeeId, Integer> openLoad, Instant now) {

    public Request {
        openLoad = Map.copyOf(openLoad);
    }
}
