package dev.struktura.desk;

import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.util.Set;
import java.util.UUID;

/** Which tasks somebody may see: their own, those of their teams, or all. */
record Sight(boolean everything, EmployeeId me, Set<TeamId> teams) {

    static Sight of(Viewer viewer, Structure structure) {
        return viewer.seesEverything()
                ? new Sight(true, viewer.id(), Set.of())
                : new Sight(false, viewer.id(), structure.teamsSeenBy(viewer));
    }

    boolean covers(Task task) {
        return everything || task.belongsTo(me) || (task.team() != null && teams.contains(task.team()));
    }

    UUID[] teamIds() {
        return teams.stream().map(TeamId::value).toArray(UUID[]::new);
    }
}
