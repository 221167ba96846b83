package dev.struktura.structure.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.design.Plan;
import dev.struktura.structure.web.Drawing.Direction;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final PlannedTeam EAST = PlannedTeam.level(id(1), 1, "East", List.of(), List.of());
    private static final PlannedTeam CLOSERS = PlannedTeam.level(id(2), 2, "Closers", List.of(), List.of());
    private static final PlannedTeam WEST = PlannedTeam.level(id(3), 1, "West", List.of(), List.of());
    private static final Plan PLAN = new Plan("Plan", "", List.of(EAST, CLOSERS, WEST));

    @Test
    void aTeamChangesPlacesWithItsNeighbourOnTheSameLevel() {
        Plan later = new Drawing(PLAN).shifted(EAST.id(), Direction.LATER);

        assertThat(later.teams()).containsExactly(WEST, CLOSERS, EAST);
        assertThat(new Drawing(later).shifted(EAST.id(), Direction.EARLIER)).isEqualTo(PLAN);
    }

    @Test
    void theFirstAndTheLastOfALevelStayThere() {
        assertThat(new Drawing(PLAN).shifted(EAST.id(), Direction.EARLIER)).isEqualTo(PLAN);
        assertThat(new Drawing(PLAN).shifted(WEST.id(), Direction.LATER)).isEqualTo(PLAN);
        assertThat(new Drawing(PLAN).shifted(CLOSERS.id(), Direction.LATER)).isEqualTo(PLAN);
    }

    private static TeamId id(int number) {
        return new TeamId(new UUID(0, number));
    }
}
