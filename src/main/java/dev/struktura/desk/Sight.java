package dev.struktura.desk;

import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.util.Set;
import java.util.UUID;

/**
 * Which tasks somebody may see: their own, those of their teams, or all.
 *
 * @param left teams in which nothing is their own any more
 */
record Sight(boolean everything, EmployeeId me, Set<TeamId> teams, Set<TeamId> left) {

    static Sight of(Viewer viewer, Structure structure) {
        return viewer.seesEverything()
                ? new Sight(true, viewer.id(), Set.of(), Set.of())
                : new Sight(false, viewer.id(), structure.teamsSeenBy(viewer), structure.leftBy(viewer.id()));
    }

    boolean covers(Task task) {
        return everything || isMine(task) || (task.team() != null && teams.contains(task.team()));
    }

    private boolean isMine(Task task) {
        return task.belongsTo(me) && (task.team() == null || !left.contains(task.team()));
    }

    UUID[] teamIds() {
        return teams.stream().map(TeamId::value).toArray(UUID[]::new);
    }
}
