package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A team in force: its people in seat order and what it answers for.
 *
 * @param level 1, 2 or 3 for a level of the conveyor; null for a pod
 * @param duties such as {@code lead-generation}; a process names the duty of a stage, the structure says who carries it
 * @param stages owned by name as {@code process/stage}, whoever carries their duty
 */
public record Team(
        TeamId id,
        String name,
        Kind kind,
        @Nullable Integer level,
        @Nullable EmployeeId lead,
        List<Seat> seats,
        Set<String> duties,
        Set<String> stages,
        List<Goal> goals) {

    /** A level of the conveyor, or a small team that serves its clients through the whole cycle. */
    public enum Kind {
        LEVEL,
        POD
    }

    public Team {
        seats = List.copyOf(seats);
        duties = Set.copyOf(duties);
        stages = Set.copyOf(stages);
        goals = List.copyOf(goals);
    }

    public Optional<Seat> seatOf(EmployeeId employee) {
        return seats.stream().filter(seat -> seat.employee().equals(employee)).findFirst();
    }

    /** Whether prospects are this team's to find and to keep. */
    public boolean generatesLeads() {
        return duties.contains(Duties.LEAD_GENERATION);
    }

    /**
     * With guests, who sit here for a time. Whoever sits elsewhere for a time gets nothing new here, unless nobody else here would.
     */
    Team manned(Set<EmployeeId> elsewhere, List<Seat> guests) {
        List<Seat> rested = Stream.concat(
                        seats.stream().map(seat -> elsewhere.contains(seat.employee()) ? seat.resting() : seat),
                        guests.stream())
                .toList();
        boolean somebodyWorks = rested.stream().anyMatch(Seat::takesWork);
        return seated(somebodyWorks ? rested : seats);
    }

    private Team seated(List<Seat> people) {
        return new Team(id, name, kind, level, lead, people, duties, stages, goals);
    }

    boolean includes(EmployeeId employee) {
        return employee.equals(lead) || seatOf(employee).isPresent();
    }
}
