package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import org.jspecify.annotations.Nullable;

/** A seat of a team that is planned; see {@link Seat} for weight and capacity. */
public record PlannedSeat(
        EmployeeId employee,
        SeatRole role,
        int weight,
        @Nullable Integer capacity) {

    public static PlannedSeat of(EmployeeId employee, SeatRole role) {
        return new PlannedSeat(employee, role, 1, null);
    }
}
