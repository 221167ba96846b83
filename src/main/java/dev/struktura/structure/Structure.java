package dev.struktura.structure;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.struktura.base.Invalidation;
import dev.struktura.base.time.WorkCalendar;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The structure in force: which teams there are, what each carries and sees, and who takes the next piece of work. */
@Service
public class Structure {

    static final String STALE = "structure";

    private static final ScopedValue<List<Team>> SUPPOSED = ScopedValue.newInstance();

    private final Teams teams;
    private final TeamsInForce inForce;
    private final Staff staff;
    private final Invalidation invalidation;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Structure(
            Teams teams,
            TeamsInForce inForce,
            Staff staff,
            Invalidation invalidation,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.teams = teams;
        this.inForce = inForce;
        this.staff = staff;
        this.invalidation = invalidation;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Levels from the first to the last, then pods; those who stand in at this moment sit last. */
    public List<Team> teams() {
        return SUPPOSED.isBound() ? SUPPOSED.get() : inForce.now();
    }

    /** The teams as they were put in force, without those who stand in. */
    public List<Team> lasting() {
        return SUPPOSED.isBound() ? SUPPOSED.get() : inForce.lasting();
    }

    /**
     * The teams for which this person stood in, and in which they have no place any more: whatever they still have there is on its way
     * to others, and theirs no more.
     */
    public Set<TeamId> leftBy(EmployeeId person) {
        return inForce.leftBy(person);
    }

    public Optional<Team> find(TeamId id) {
        return teams().stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /**
     * The teams that could take work in a stage: those that own the stage by name, else those that carry its duty; pods side by side
     * carry the same ones.
     */
    public List<Team> answeringFor(String process, String stage, String duty) {
        return answering(teams(), process, stage, duty);
    }

    static List<Team> answering(List<Team> teams, String process, String stage, String duty) {
        List<Team> owning = teams.stream()
                .filter(team -> team.stages().contains(process + "/" + stage))
                .toList();
        return owning.isEmpty()
                ? teams.stream().filter(team -> team.duties().contains(duty)).toList()
                : owning;
    }

    /** Asks something as if these teams were in force. */
    public <T> T asIf(List<Team> supposed, Supplier<T> question) {
        return ScopedValue.where(SUPPOSED, supposed).call(question::get);
    }

    /** The planned teams as they would stand in force; whoever has left is left out. */
    public List<Team> supposing(List<PlannedTeam> planned) {
        return planned.stream().map(this::supposing).toList();
    }

    private Team supposing(PlannedTeam team) {
        return new Team(
                team.id(),
                team.name(),
                team.kind(),
                team.level(),
                team.lead(),
                team.seats().stream()
                        .filter(seat -> staff.find(seat.employee())
                                .filter(Employee::active)
                                .isPresent())
                        .map(seat -> Seat.lasting(
                                seat.employee(),
                                nameOf(seat.employee()),
                                seat.role(),
                                new SeatTerms(seat.weight(), seat.capacity())))
                        .toList(),
                Set.copyOf(team.duties()),
                Set.copyOf(team.stages()),
                team.goals());
    }

    private String nameOf(EmployeeId employee) {
        return staff.find(employee).map(Employee::name).orElse("?");
    }

    /** Which of these teams takes a piece of work; {@code teams} has one at least. */
    public Route route(List<Team> teams, RouteRequest request) {
        List<TeamLoad> loads = teams.stream()
                .map(team -> TeamLoad.of(
                        team,
                        team.seats().stream()
                                .map(seat -> candidate(seat, request.openLoad(), request.now()))
                                .toList()))
                .toList();
        return Routing.choose(loads, request);
    }

    /** The teams whose work and clients this person may see: all for whoever sees everything, else their own and those they lead. */
    public Set<TeamId> teamsSeenBy(Viewer viewer) {
        return viewer.seesEverything() ? idsWith(team -> true) : idsWith(team -> team.includes(viewer.id()));
    }

    /** The teams in which this person has a seat. */
    public Set<TeamId> teamsOf(EmployeeId employee) {
        return idsWith(team -> team.seatOf(employee).isPresent());
    }

    public Optional<EmployeeId> leadOf(TeamId id) {
        return find(id).map(Team::lead);
    }

    /**
     * Who takes a piece of work. Outside working hours it is whoever starts next: work is never left lying because of the hour.
     *
     * @throws IllegalArgumentException when there is no such team
     */
    public Choice choose(Request request) {
        Team team =
                find(request.team()).orElseThrow(() -> new IllegalArgumentException("no such team: " + request.team()));
        List<Candidate> people = team.seats().stream()
                .map(seat -> candidate(seat, request.openLoad(), request.now()))
                .toList();
        return Assignment.choose(people, request.previousOwner(), request.now());
    }

    /** Puts these teams in force instead of those that are; work already assigned stays where it is. */
    @Transactional
    public List<Team> form(List<PlannedTeam> design) {
        teams.replaceAll(design);
        invalidation.announce(STALE);
        List<Team> formed = teams.all(staff);
        events.publishEvent(new Formed(formed));
        return formed;
    }

    /** Gives a seat another weight and capacity; what is assigned already stays. */
    @Transactional
    public SeatResult changeSeat(TeamId team, EmployeeId employee, SeatTerms terms, Viewer by) {
        if (!mayChange(by)) {
            return new SeatResult.NotAllowed();
        }
        if (!teams.changeSeat(team, employee, terms)) {
            return new SeatResult.Unknown();
        }
        invalidation.announce(STALE);
        journal.append(new JournalEntry(
                clock.instant(),
                new JournalEntry.Subject("employee", employee.value()),
                "seat-changed",
                by.asActor(),
                null,
                null,
                terms.facts(team)));
        return new SeatResult.Changed();
    }

    /** Whether this person may change the structure: the head of sales and the administrator. */
    public static boolean mayChange(Viewer viewer) {
        return viewer.runsDepartment();
    }

    Candidate candidate(Seat seat, Map<EmployeeId, Integer> openLoad, Instant now) {
        EmployeeId employee = seat.employee();
        WorkCalendar calendar = staff.calendarOf(employee);
        Instant startsAt = calendar.isWorking(now) ? now : calendar.nextWorking(now);
        boolean absent = staff.isAbsent(employee, now) || staff.isAbsent(employee, startsAt);
        return new Candidate(seat, absent, startsAt, openLoad.getOrDefault(employee, 0));
    }

    private Set<TeamId> idsWith(Predicate<Team> wanted) {
        return teams().stream().filter(wanted).map(Team::id).collect(toUnmodifiableSet());
    }
}
