package dev.struktura.structure.web;

import dev.struktura.structure.PlannedSeat;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.SeatRole;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which roles belong where. */
final class SeatRoles {

    private static final List<SeatRole> OF_LEVELS =
            List.of(SeatRole.SALES_DEVELOPMENT, SeatRole.ACCOUNT_EXECUTIVE, SeatRole.ACCOUNT_MANAGER);
    private static final List<SeatRole> OF_POD =
            List.of(SeatRole.POD_MANAGER, SeatRole.ANALYST, SeatRole.SALES_SPECIALIST, SeatRole.SERVICE_COORDINATOR);

    private SeatRoles() {}

    /** @param level null for a pod */
    static List<SeatRole> of(@Nullable Integer level) {
        return level == null ? OF_POD : OF_LEVELS;
    }

    /** What the team's next person does: what is usual for the level, or what the pod has nobody for yet. */
    static SeatRole next(PlannedTeam team) {
        Integer level = team.level();
        if (level != null) {
            return OF_LEVELS.get(level - 1);
        }
        Set<SeatRole> held = team.seats().stream().map(PlannedSeat::role).collect(Collectors.toSet());
        return OF_POD.stream().filter(role -> !held.contains(role)).findFirst().orElse(SeatRole.SALES_SPECIALIST);
    }
}
