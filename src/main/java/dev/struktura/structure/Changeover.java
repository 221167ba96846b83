package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One set of teams following another: what was right before and is not any more. */
public record Changeover(List<Team> before, List<Team> after) {

    /** A person's place in a team, as a seat or at its head. */
    public record Place(TeamId team, EmployeeId person) {}

    /** What a team answered for. */
    public record Answer(TeamId team, String process, String stage) {}

    public Changeover {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    public Changeover reversed() {
        return new Changeover(after, before);
    }

    public Set<TeamId> goneTeams() {
        Set<TeamId> gone = before.stream().map(Team::id).collect(Collectors.toCollection(HashSet::new));
        after.forEach(team -> gone.remove(team.id()));
        return gone;
    }

    public Set<Place> lostPlaces() {
        Set<Place> lost = places(before).collect(Collectors.toCollection(HashSet::new));
        lost.removeAll(places(after).collect(Collectors.toSet()));
        return lost;
    }

    /** Whether a team answered for a stage of this duty and does not any more. */
    public boolean isLost(TeamId team, String process, String stage, String duty) {
        return answers(before, process, stage, duty).contains(team)
                && !answers(after, process, stage, duty).contains(team);
    }

    /**
     * The team that goes on where one ended: among those that carry one of its duties, or among all where none does, the one with the
     * most of its people; the first of the chart among equals.
     *
     * @throws IllegalStateException when there are no teams any more, which the checks refuse
     */
    public TeamId successor(TeamId gone) {
        Team old = before.stream()
                .filter(team -> team.id().equals(gone))
                .findFirst()
                .orElse(null);
        List<Team> able = after.stream()
                .filter(team -> old != null && team.duties().stream().anyMatch(old.duties()::contains))
                .toList();
        return (able.isEmpty() ? after : able)
                .stream()
                        .min(Comparator.comparingLong(team -> -shared(old, team)))
                        .map(Team::id)
                        .orElseThrow(() -> new IllegalStateException("no team is left"));
    }

    private static long shared(@Nullable Team old, Team team) {
        return old == null
                ? 0
                : team.seats().stream()
                        .filter(seat -> old.seatOf(seat.employee()).isPresent())
                        .count();
    }

    private static Stream<Place> places(List<Team> teams) {
        return teams.stream()
                .flatMap(
                        team -> Stream.concat(team.seats().stream().map(Seat::employee), Stream.ofNullable(team.lead()))
                                .map(person -> new Place(team.id(), person)));
    }

    private static Set<TeamId> answers(List<Team> teams, String process, String stage, String duty) {
        return Structure.answering(teams, process, stage, duty).stream()
                .map(Team::id)
                .collect(Collectors.toSet());
    }
}
