package dev.struktura.structure.design;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.StructureKind;
import dev.struktura.structure.Team;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a design says.
 *
 * @param name what people call it by, 1 to 200 characters
 * @param note what its author wants remembered, at most 4 000 characters
 */
public record Plan(String name, String note, List<PlannedTeam> teams) {

    public Plan {
        name = name.strip();
        note = note.strip();
        teams = List.copyOf(teams);
    }

    public StructureKind kind() {
        return StructureKind.of(teams.stream().map(PlannedTeam::kind).toList());
    }

    public Plan named(String other) {
        return new Plan(other, note, teams);
    }

    /** Everybody who has a seat, each once. */
    public Set<EmployeeId> seated() {
        return teams.stream()
                .flatMap(team -> team.seats().stream())
                .map(seat -> seat.employee())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** How many levels of the conveyor it has. */
    public int levels() {
        return (int) teams.stream()
                .flatMap(team -> Optional.ofNullable(team.level()).stream())
                .distinct()
                .count();
    }

    /**
     * The same plan with its teams continuing those in force where they can: each the first of the same kind and level, with the
     * most people in common, that no other continues.
     */
    Plan continuing(List<Team> inForce) {
        List<Team> free = new ArrayList<>(inForce);
        return new Plan(
                name,
                note,
                teams.stream()
                        .map(team -> predecessor(team, free)
                                .map(before -> team.continuing(before.id()).ledBy(leader(team, before)))
                                .orElse(team))
                        .toList());
    }

    private static Optional<Team> predecessor(PlannedTeam team, List<Team> free) {
        Optional<Team> found = free.stream()
                .filter(before -> before.kind() == team.kind() && Objects.equals(before.level(), team.level()))
                .reduce((best, next) -> shared(team, next) > shared(team, best) ? next : best);
        found.ifPresent(free::remove);
        return found;
    }

    private static @Nullable EmployeeId leader(PlannedTeam team, Team before) {
        return team.lead() == null ? before.lead() : team.lead();
    }

    private static long shared(PlannedTeam team, Team before) {
        return team.seats().stream()
                .filter(seat -> before.seatOf(seat.employee()).isPresent())
                .count();
    }
}
