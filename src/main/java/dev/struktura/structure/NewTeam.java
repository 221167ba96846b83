package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A team to be formed; seats stand in the order in which ties between people are broken. */
public record NewTeam(
        String name, @Nullable Integer level, @Nullable EmployeeId lead, List<NewSeat> seats, Set<String> duties) {

    /** A seat of the new team; see {@link Seat} for weight and capacity. */
    public record NewSeat(
            EmployeeId employee,
            SeatRole role,
            int weight,
            @Nullable Integer capacity) {

        public static NewSeat of(EmployeeId employee, SeatRole role) {
            return new NewSeat(employee, role, 1, null);
        }
    }

    public NewTeam {
        seats = List.copyOf(seats);
        duties = Set.copyOf(duties);
    }

    /** A level of the conveyor, 1 to 3. */
    public static NewTeam level(int level, String name, List<NewSeat> seats, Set<String> duties) {
        return new NewTeam(name, level, null, seats, duties);
    }

    public static NewTeam pod(String name, List<NewSeat> seats, Set<String> duties) {
        return new NewTeam(name, null, null, seats, duties);
    }

    public NewTeam ledBy(EmployeeId leader) {
        return new NewTeam(name, level, leader, seats, duties);
    }

    Team.Kind kind() {
        return level == null ? Team.Kind.POD : Team.Kind.LEVEL;
    }
}
