package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A team in force: its people in seat order and the duties it carries.
 *
 * @param level 1, 2 or 3 for a level of the conveyor; null for a pod
 * @param duties such as {@code lead-generation}; a process names the duty of a stage, the structure says who carries it
 */
public record Team(
        TeamId id,
        String name,
        Kind kind,
        @Nullable Integer level,
        @Nullable EmployeeId lead,
        List<Seat> seats,
        Set<String> duties) {

    /** A level of the conveyor, or a small team that serves its clients through the whole cycle. */
    public enum Kind {
        LEVEL,
        POD
    }

    public Team {
        seats = List.copyOf(seats);
        duties = Set.copyOf(duties);
    }

    public Optional<Seat> seatOf(EmployeeId employee) {
        return seats.stream().filter(seat -> seat.employee().equals(employee)).findFirst();
    }

    boolean includes(EmployeeId employee) {
        return employee.equals(lead) || seatOf(employee).isPresent();
    }
}
