package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Things that belong to teams and people, and follow when the structure changes. A module with such things contributes a bean; beans
 * are asked in their order.
 */
public interface Movables {

    String DEAL = "deal";
    String CLIENT = "client";

    /** How many are moved in one step: owners are chosen by the loads that the steps before have left. */
    int BATCH = 200;

    /** What they are, {@link #DEAL} or {@link #CLIENT}. */
    String kind();

    /**
     * What would move, moving nothing, in the same steps as {@link #move} would take.
     *
     * @param before what kinds before this one would have moved by then
     * @param most how many to look at
     */
    Batch preview(Changeover change, List<Moved> before, int most);

    /**
     * Moves the next ones, in the order of their identities; joins the caller's transaction. What is where it belongs is left alone,
     * so that doing it again does nothing.
     *
     * @param after the last one looked at before; null at the beginning
     * @param most how many to look at
     */
    Batch move(Changeover change, @Nullable UUID after, int most);

    /** Gives these back, but for those that somebody moved since; joins the caller's transaction. Answers which were. */
    Set<UUID> giveBack(List<Moved> moved);

    /**
     * What one step moved, or a preview would.
     *
     * @param last the last one looked at; null when there are no more
     */
    record Batch(List<Moved> moved, @Nullable UUID last) {

        public Batch {
            moved = List.copyOf(moved);
        }
    }

    /**
     * One thing and the hands it passes between; what has no owner waits in the queue of its team.
     *
     * @param kind its own, which is another one where something went along with what was moved
     */
    record Moved(
            String kind,
            UUID id,
            String name,
            @Nullable EmployeeId fromOwner,
            @Nullable TeamId fromTeam,
            @Nullable EmployeeId toOwner,
            @Nullable TeamId toTeam) {}
}
