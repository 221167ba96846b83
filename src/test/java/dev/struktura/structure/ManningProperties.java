package dev.struktura.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ManningProperties {

    private static final Instant START = Instant.parse("2027-02-01T08:00:00Z");
    private static final List<Team> TEAMS =
            IntStream.rangeClosed(1, 3).mapToObj(ManningProperties::team).toList();

    /** Moments are seconds after the start; asked in any order, as clocks of demos go back as well. */
    record Asked(List<StandIn> standIns, List<Integer> moments) {

        Manning manning() {
            return new Manning(TEAMS, standIns, EmployeeId::toString);
        }
    }

    @Property
    void exactlyThoseSitInATeamWhoDoForGoodOrWhoseTimeItIs(@ForAll("asked") Asked asked) {
        Manning manning = asked.manning();
        for (int second : asked.moments()) {
            Instant at = START.plusSeconds(second);
            for (Team team : manning.at(at)) {
                assertThat(people(team))
                        .as("team %s at %s of %s", team.name(), second, asked.standIns())
                        .isEqualTo(expected(team.id(), at, asked.standIns()));
            }
        }
    }

    @Property
    void noTeamIsWithoutAnybodyWhoTakesWorkBecauseOthersStandInElsewhere(@ForAll("asked") Asked asked) {
        Manning manning = asked.manning();
        for (int second : asked.moments()) {
            assertThat(manning.at(START.plusSeconds(second)))
                    .allMatch(team -> team.seats().stream().anyMatch(Seat::takesWork));
        }
    }

    private static Set<EmployeeId> people(Team team) {
        return team.seats().stream().map(Seat::employee).collect(Collectors.toSet());
    }

    private static Set<EmployeeId> expected(TeamId id, Instant at, List<StandIn> standIns) {
        Set<EmployeeId> people = TEAMS.stream()
                .filter(team -> team.id().equals(id))
                .flatMap(team -> people(team).stream())
                .collect(Collectors.toSet());
        for (StandIn one : standIns) {
            boolean now = one.from().compareTo(at) <= 0 && at.compareTo(one.to()) < 0;
            if (now && one.team().equals(id)) {
                people.add(one.person());
            }
        }
        return people;
    }

    @Provide
    Arbitrary<Asked> asked() {
        Arbitrary<Integer> seconds = Arbitraries.integers().between(-5, 40);
        return Combinators.combine(
                        standIn().list().ofMaxSize(6),
                        seconds.list().ofMinSize(1).ofMaxSize(30))
                .as(Asked::new);
    }

    private static Arbitrary<StandIn> standIn() {
        Arbitrary<Integer> begins = Arbitraries.integers().between(0, 30);
        Arbitrary<Integer> lasts = Arbitraries.integers().between(1, 10);
        Arbitrary<Integer> teams = Arbitraries.integers().between(1, 3);
        Arbitrary<Integer> people = Arbitraries.integers().between(1, 6);
        return Combinators.combine(begins, lasts, teams, people).as(ManningProperties::standIn);
    }

    private static StandIn standIn(int begins, int lasts, int team, int person) {
        return new StandIn(
                new StandInId(new UUID(3, begins)),
                new EmployeeId(new UUID(1, person)),
                new TeamId(new UUID(2, team)),
                SeatRole.ACCOUNT_EXECUTIVE,
                new SeatTerms(1, null),
                START.plusSeconds(begins),
                START.plusSeconds(begins + lasts),
                null,
                new EmployeeId(new UUID(1, 9)),
                false);
    }

    /** Two people each. */
    private static Team team(int number) {
        List<Seat> seats = IntStream.of(2 * number - 1, 2 * number)
                .mapToObj(person -> Seat.lasting(
                        new EmployeeId(new UUID(1, person)), "", SeatRole.ACCOUNT_EXECUTIVE, new SeatTerms(1, null)))
                .toList();
        return new Team(
                new TeamId(new UUID(2, number)),
                "T" + number,
                Team.Kind.LEVEL,
                number,
                null,
                seats,
                Set.of(),
                Set.of(),
                List.of());
    }
}
