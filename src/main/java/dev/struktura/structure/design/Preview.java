package dev.struktura.structure.design;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Movables;
import dev.struktura.structure.Movables.Moved;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What putting a design in force would change.
 *
 * @param complete false when there is more to move than was looked at
 */
public record Preview(Comparison comparison, List<Kind> things, List<Sight> sights, boolean complete) {

    /** How many of each kind are looked at for a preview. */
    public static final int MOST = 2_000;

    /** What would change hands of one kind, such as {@code deal}. */
    public record Kind(String kind, List<Moved> moved) {

        static Kind of(String kind, List<Moved> moved) {
            return new Kind(
                    kind, moved.stream().filter(one -> one.kind().equals(kind)).toList());
        }

        /** Those that would wait in a queue. */
        public List<Moved> withoutOwner() {
            return kind.equals(Movables.CLIENT)
                    ? List.of()
                    : moved.stream().filter(one -> one.toOwner() == null).toList();
        }
    }

    /** A person to whom other teams' work becomes visible. */
    public record Sight(EmployeeId employee, Set<TeamId> before, Set<TeamId> after) {}

    /** For whoever is not allowed to see everything anyway, what they see follows from the teams. */
    static List<Sight> sights(List<Team> before, List<Team> after) {
        return Stream.concat(before.stream(), after.stream())
                .flatMap(Preview::people)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .map(person -> new Sight(person, seen(before, person), seen(after, person)))
                .filter(sight -> !sight.before().equals(sight.after()))
                .toList();
    }

    private static Stream<EmployeeId> people(Team team) {
        return Stream.concat(team.seats().stream().map(seat -> seat.employee()), Stream.ofNullable(team.lead()));
    }

    private static Set<TeamId> seen(List<Team> teams, EmployeeId person) {
        return teams.stream()
                .filter(team -> people(team).anyMatch(person::equals))
                .map(Team::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
