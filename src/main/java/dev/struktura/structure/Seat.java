package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * A person's place in a team.
 *
 * @param weight share of the team's work, 1 to 100; who has weight 2 gets twice as much as who has 1
 * @param capacity open deals this person can hold; null = any number, 0 = takes no new work
 */
public record Seat(
        EmployeeId employee,
        String name,
        SeatRole role,
        int weight,
        @Nullable Integer capacity) {

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
        return capacity == null || capacity == 0 ? this : new Seat(employee, name, role, weight, null);
    }
}
