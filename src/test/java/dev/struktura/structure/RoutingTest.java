package dev.struktura.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final Team NORTH = pod(1, "North");
    private static final Team SOUTH = pod(2, "South");
    private static final Team WEST = pod(3, "West");

    @Test
    void workStaysWithItsTeamHoweverLoaded() {
        Route route = route(request(SOUTH.id(), NORTH.id(), Set.of()), load(NORTH, 0, 4), load(SOUTH, 90, 4));

        assertThat(route.team()).isEqualTo(SOUTH);
        assertThat(route.why().code()).isEqualTo("why.routed.same-team");
    }

    @Test
    void aClientIsServedByTheTeamItBelongsTo() {
        Route route = route(request(null, SOUTH.id(), Set.of(NORTH.id())), load(NORTH, 0, 4), load(SOUTH, 90, 4));

        assertThat(route.team()).isEqualTo(SOUTH);
        assertThat(route.why().code()).isEqualTo("why.routed.clients-team");
    }

    @Test
    void aTeamThatHadItBeforeGetsItBack() {
        Route route = route(request(null, null, Set.of(SOUTH.id())), load(NORTH, 0, 4), load(SOUTH, 90, 4));

        assertThat(route.team()).isEqualTo(SOUTH);
        assertThat(route.why().code()).isEqualTo("why.routed.knows-it");
    }

    @Test
    void ofSeveralThatHadItTheLessLoadedTakesIt() {
        Route route = route(
                request(null, null, Set.of(SOUTH.id(), WEST.id())),
                load(NORTH, 0, 4),
                load(SOUTH, 9, 4),
                load(WEST, 3, 4));

        assertThat(route.team()).isEqualTo(WEST);
    }

    @Test
    void aTeamWithoutAnybodyFreeComesLast() {
        Route route = route(request(null, null, Set.of()), load(NORTH, 0, 0), load(SOUTH, 90, 4));

        assertThat(route.team()).isEqualTo(SOUTH);
        assertThat(route.why().code()).isEqualTo("why.routed.somebody-free");
    }

    @Test
    void newWorkGoesWhereTheLeastIsOpenForTheWeightAndTheReasonSaysTheNumbers() {
        Route route = route(request(null, null, Set.of()), load(NORTH, 8, 4), load(SOUTH, 9, 5));

        assertThat(route.team()).isEqualTo(SOUTH);
        assertThat(route.why().code()).isEqualTo("why.routed.least-loaded");
        assertThat(route.why().facts()).containsExactly("South", "9", "5", "North — 8 ÷ 4");
    }

    @Test
    void equalsAreTakenInTheOrderOfTheChart() {
        Route route = route(request(null, null, Set.of()), load(NORTH, 4, 2), load(SOUTH, 8, 4));

        assertThat(route.team()).isEqualTo(NORTH);
        assertThat(route.why().code()).isEqualTo("why.routed.chart-order");
    }

    @Test
    void whereNobodyIsFreeAnywhereTheFirstOfTheChartKeepsItInItsQueue() {
        assertThat(route(request(null, null, Set.of()), load(NORTH, 0, 0), load(SOUTH, 0, 0))
                        .team())
                .isEqualTo(NORTH);
    }

    private static Route route(RouteRequest request, TeamLoad... teams) {
        return Routing.choose(List.of(teams), request);
    }

    private static RouteRequest request(@Nullable TeamId current, @Nullable TeamId ofClient, Set<TeamId> before) {
        return new RouteRequest(current, ofClient, before, Map.of(), NOW);
    }

    private static TeamLoad load(Team team, int load, int weight) {
        return new TeamLoad(team, load, weight);
    }

    private static Team pod(int number, String name) {
        TeamId id = new TeamId(new UUID(0, number));
        return new Team(id, name, Team.Kind.POD, null, null, List.of(), Set.of(), Set.of(), List.of());
    }
}
