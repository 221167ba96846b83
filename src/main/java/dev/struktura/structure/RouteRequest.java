package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work that several teams could take.
 *
 * @param current the team it is with
 * @param ofClient the team whose client it is
 * @param before the teams that had it earlier
 * @param openLoad open deals of each person; who is not in it has none
 */
public record RouteRequest(
        @Nullable TeamId current,
        @Nullable TeamId ofClient,
        Set<TeamId> before,
        Map<EmployeeId, Integer> openLoad,
        Instant now) {

    public RouteRequest {
        before = Set.copyOf(before);
        openLoad = Map.copyOf(openLoad);
    }
}
