package dev.struktura.desk;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks somebody wants to see; what is null does not matter.
 *
 * @param unassigned only tasks nobody has yet
 * @param isClosed only tasks that are not open, whether done or dropped
 * @param dueBefore only tasks due before this moment
 */
public record TaskFilter(
        @Nullable EmployeeId assignee,
        boolean unassigned,
        @Nullable TeamId team,
        Task.@Nullable State state,
        boolean isClosed,
        @Nullable Priority priority,
        @Nullable UUID deal,
        @Nullable Instant dueBefore) {

    public static final TaskFilter ALL = new TaskFilter(null, false, null, null, false, null, null, null);

    public static TaskFilter openOf(EmployeeId person) {
        return ALL.of(person).in(Task.State.OPEN);
    }

    public TaskFilter of(@Nullable EmployeeId person) {
        return new TaskFilter(person, unassigned, team, state, isClosed, priority, deal, dueBefore);
    }

    public TaskFilter nobodys() {
        return new TaskFilter(null, true, team, state, isClosed, priority, deal, dueBefore);
    }

    public TaskFilter ofTeam(@Nullable TeamId wanted) {
        return new TaskFilter(assignee, unassigned, wanted, state, isClosed, priority, deal, dueBefore);
    }

    public TaskFilter in(Task.@Nullable State wanted) {
        return new TaskFilter(assignee, unassigned, team, wanted, isClosed, priority, deal, dueBefore);
    }

    public TaskFilter closed() {
        return new TaskFilter(assignee, unassigned, team, null, true, priority, deal, dueBefore);
    }

    public TaskFilter with(@Nullable Priority wanted) {
        return new TaskFilter(assignee, unassigned, team, state, isClosed, wanted, deal, dueBefore);
    }

    public TaskFilter about(@Nullable UUID wanted) {
        return new TaskFilter(assignee, unassigned, team, state, isClosed, priority, wanted, dueBefore);
    }

    public TaskFilter dueBefore(@Nullable Instant moment) {
        return new TaskFilter(assignee, unassigned, team, state, isClosed, priority, deal, moment);
    }
}
