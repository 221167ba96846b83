package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a team.
 *
 * @param weight share of the team's work, 1 to 100; who has weight 2 gets twice as much as who has 1
 * @param capacity open deals this person can hold; null = any number, 0 = takes no new work
 * @param until first moment at which it is over, of whoever stands in; null of a place that lasts
 */
public record Seat(
        EmployeeId employee,
        String name,
        SeatRole role,
        int weight,
        @Nullable Integer capacity,
        @Nullable Instant until) {

    public Seat {
        if (weight < 1 || weight > 100) {
            throw new IllegalArgumentException("weight is 1 to 100, not " + weight);
        }
        if (capacity != null && capacity < 0) {
            throw new IllegalArgumentException("capacity is 0 or more, not " + capacity);
        }
    }

    /** The same seat for work that no deals are counted against; who takes no new work takes none of this either. */
    Seat withoutLimit() {
        return capacity == null || capacity == 0 ? this : new Seat(employee, name, role, weight, null, until);
    }

    /** A place that lasts. */
    static Seat lasting(EmployeeId employee, String name, SeatRole role, SeatTerms terms) {
        return new Seat(employee, name, role, terms.weight(), terms.capacity(), null);
    }

    boolean takesWork() {
        return capacity == null || capacity > 0;
    }

    Seat resting() {
        return new Seat(employee, name, role, weight, 0, until);
    }
}
