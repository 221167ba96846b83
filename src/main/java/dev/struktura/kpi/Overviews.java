package dev.struktura.kpi;

import dev.struktura.deals.DealFigures;
import dev.struktura.deals.StuckRules;
import dev.struktura.desk.ClientNames;
import dev.struktura.desk.DealClients;
import dev.struktura.desk.Desks;
import dev.struktura.desk.Notification;
import dev.struktura.desk.Task;
import dev.struktura.desk.Workload;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Seat;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together who has what, what is about to break and what broke. */
@Component
public class Overviews {

    private static final Duration SOON = Duration.ofHours(4);
    private static final Duration IDLE = Duration.ofHours(24);
    private static final int SHOWN = 8;

    private final Structure structure;
    private final Staff staff;
    private final DealFigures deals;
    private final Desks desks;
    private final DealClients clients;
    private final StuckRules stuck;
    private final Clock clock;

    Overviews(
            Structure structure,
            Staff staff,
            DealFigures deals,
            Desks desks,
            DealClients clients,
            StuckRules stuck,
            Clock clock) {
        this.structure = structure;
        this.staff = staff;
        this.deals = deals;
        this.desks = desks;
        this.clients = clients;
        this.stuck = stuck;
        this.clock = clock;
    }

    private record Place(TeamId team, @Nullable EmployeeId person) {}

    /** The teams this person may see, with everything in them. */
    public Overview of(Viewer viewer) {
        Instant now = clock.instant();
        Instant soon = now.plus(SOON);
        Set<TeamId> seen = structure.teamsSeenBy(viewer);
        List<Team> teams = structure.teams().stream()
                .filter(team -> seen.contains(team.id()))
                .toList();
        Map<Place, Figures> figures = figures(seen, now, soon);
        List<EmployeeId> people = teams.stream()
                .flatMap(team -> team.seats().stream())
                .map(Seat::employee)
                .distinct()
                .toList();
        List<Task> breaking = desks.dueBetween(seen, now, soon, SHOWN);
        List<Task> broken = desks.dueBetween(seen, Instant.EPOCH, now, SHOWN);
        List<Notification> silent = desks.unacknowledged(people);
        return new Overview(
                teams.stream().map(team -> figures(team, figures, now)).toList(),
                breaking,
                desks.looming(seen, soon, SHOWN),
                broken,
                silent,
                stuck.shownTo(viewer, SHOWN),
                clientsOf(breaking, broken, silent));
    }

    private ClientNames clientsOf(List<Task> breaking, List<Task> broken, List<Notification> silent) {
        return clients.of(Stream.concat(
                Stream.concat(breaking.stream(), broken.stream()).map(Task::deal),
                silent.stream().map(Notification::deal)));
    }

    private Map<Place, Figures> figures(Set<TeamId> teams, Instant now, Instant soon) {
        Map<Place, Figures> figures = new HashMap<>();
        for (DealFigures.Load load : deals.loads(teams, now.minus(IDLE))) {
            figures.merge(new Place(load.team(), load.owner()), Figures.of(load), Figures::plus);
        }
        for (Workload load : desks.workloads(teams, now, soon)) {
            figures.merge(new Place(load.team(), load.assignee()), Figures.of(load), Figures::plus);
        }
        return figures;
    }

    private TeamFigures figures(Team team, Map<Place, Figures> figures, Instant now) {
        List<PersonFigures> people = team.seats().stream()
                .map(seat -> new PersonFigures(
                        seat.employee(),
                        seat.name(),
                        staff.isAbsent(seat.employee(), now),
                        figures.getOrDefault(new Place(team.id(), seat.employee()), Figures.NONE)))
                .toList();
        return new TeamFigures(
                team.id(), team.name(), people, figures.getOrDefault(new Place(team.id(), null), Figures.NONE));
    }
}
