package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A team as it is planned; seats stand in the order in which ties between people are broken.
 *
 * @param id that of the team in force which this one continues, whose work it keeps; else a fresh one
 * @param level 1, 2 or 3 for a level of the conveyor; null for a pod
 * @param duties such as {@code lead-generation}, in alphabetical order
 * @param stages owned by name as {@code process/stage} where they differ from what the duties give, in alphabetical order
 */
public record PlannedTeam(
        TeamId id,
        String name,
        @Nullable Integer level,
        @Nullable EmployeeId lead,
        List<String> duties,
        List<String> stages,
        List<Goal> goals,
        List<PlannedSeat> seats) {

    public PlannedTeam {
        duties = duties.stream().distinct().sorted().toList();
        stages = stages.stream().distinct().sorted().toList();
        goals = List.copyOf(goals);
        seats = List.copyOf(seats);
    }

    /** A level of the conveyor, 1 to 3. */
    public static PlannedTeam level(
            TeamId id, int level, String name, List<PlannedSeat> seats, Collection<String> duties) {
        return new PlannedTeam(id, name, level, null, List.copyOf(duties), List.of(), List.of(), seats);
    }

    public static PlannedTeam pod(TeamId id, String name, List<PlannedSeat> seats, Collection<String> duties) {
        return new PlannedTeam(id, name, null, null, List.copyOf(duties), List.of(), List.of(), seats);
    }

    /** The team in force, as a plan to go on from. */
    public static PlannedTeam of(Team team) {
        return new PlannedTeam(
                team.id(),
                team.name(),
                team.level(),
                team.lead(),
                List.copyOf(team.duties()),
                List.copyOf(team.stages()),
                team.goals(),
                team.seats().stream()
                        .map(seat -> new PlannedSeat(seat.employee(), seat.role(), seat.weight(), seat.capacity()))
                        .toList());
    }

    public PlannedTeam ledBy(@Nullable EmployeeId leader) {
        return new PlannedTeam(id, name, level, leader, duties, stages, goals, seats);
    }

    /** The same plan as that of another team. */
    public PlannedTeam continuing(TeamId other) {
        return new PlannedTeam(other, name, level, lead, duties, stages, goals, seats);
    }

    public Team.Kind kind() {
        return level == null ? Team.Kind.POD : Team.Kind.LEVEL;
    }

    public Optional<PlannedSeat> seatOf(EmployeeId employee) {
        return seats.stream().filter(seat -> seat.employee().equals(employee)).findFirst();
    }

    /** Everybody it names: who sits in it, then who leads it from outside. */
    public Stream<EmployeeId> people() {
        Stream<EmployeeId> seated = seats.stream().map(PlannedSeat::employee);
        return lead == null || seatOf(lead).isPresent() ? seated : Stream.concat(seated, Stream.of(lead));
    }
}
