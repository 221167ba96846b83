package dev.struktura.structure.web;

import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.structure.OpenWork;
import dev.struktura.structure.Passing;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.design.Plan;
import dev.struktura.structure.web.Picture.Flow;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Draws departments with what goes on in their teams. */
@Component
class Pictures {

    /** Long enough to even out a quiet week, short enough to be about the department of today. */
    static final int WEEKS = 4;

    private final Structure structure;
    private final Staff staff;
    private final ObjectProvider<OpenWork> work;
    private final ObjectProvider<Passing> passing;
    private final Clock clock;

    Pictures(
            Structure structure,
            Staff staff,
            ObjectProvider<OpenWork> work,
            ObjectProvider<Passing> passing,
            Clock clock) {
        this.structure = structure;
        this.staff = staff;
        this.work = work;
        this.passing = passing;
        this.clock = clock;
    }

    Picture of(Plan plan) {
        return new Draughtsman(plan.teams(), this::names, open(), flows(plan)).picture();
    }

    private Map<TeamId, Integer> open() {
        return work.stream()
                .findFirst()
                .map(OpenWork::openByTeam)
                .map(open -> structure.teams().stream()
                        .collect(Collectors.toMap(Team::id, team -> open.getOrDefault(team.id(), 0))))
                .orElse(Map.of());
    }

    private List<String> names(PlannedTeam team) {
        return team.seats().stream()
                .map(seat -> staff.find(seat.employee()).map(Employee::name).orElse("?"))
                .toList();
    }

    private List<Flow> flows(Plan plan) {
        Map<TeamId, PlannedTeam> teams =
                plan.teams().stream().collect(Collectors.toMap(PlannedTeam::id, Function.identity()));
        return passing.stream()
                .flatMap(known -> known.since(clock.instant().minus(Duration.ofDays(7L * WEEKS))).stream())
                .flatMap(passed -> flow(teams, passed).stream())
                .toList();
    }

    private static Optional<Flow> flow(Map<TeamId, PlannedTeam> teams, Passing.Passed passed) {
        PlannedTeam from = teams.get(passed.from());
        PlannedTeam to = teams.get(passed.to());
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(new Flow(from, to, (double) passed.clients() / WEEKS));
    }
}
