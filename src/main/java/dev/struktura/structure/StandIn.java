package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat for a time: it begins and ends by what time it is.
 *
 * @param from first moment in the team
 * @param to first moment out of it again
 * @param swap shared by two who stand in for each other; null otherwise
 * @param lookedAfter whether all that the person had there has been given back
 */
public record StandIn(
        StandInId id,
        EmployeeId person,
        TeamId team,
        SeatRole role,
        SeatTerms terms,
        Instant from,
        Instant to,
        @Nullable UUID swap,
        EmployeeId by,
        boolean lookedAfter) {

    /** Where it stands at a moment. */
    public enum State {
        AHEAD("ahead"),
        RUNNING("running"),
        OVER("over");

        private final String key;

        State(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    public StandIn {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + to);
        }
    }

    public State at(Instant moment) {
        if (moment.isBefore(from)) {
            return State.AHEAD;
        }
        return moment.isBefore(to) ? State.RUNNING : State.OVER;
    }

    Seat seat(String name) {
        return new Seat(person, name, role, terms.weight(), terms.capacity(), to);
    }
}
