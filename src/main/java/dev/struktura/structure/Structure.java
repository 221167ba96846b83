package dev.struktura.structure;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The structure in force: which teams there are, what each carries and sees, and who takes the next piece of work. */
@Service
public class Structure {

    private final Teams teams;
    private volatile @Nullable List<Team> inForce;

    Structure(Teams teams) {
        this.teams = teams;
    }

    /** Levels from the first to the last, then pods. */
    public List<Team> teams() {
        List<Team> known = inForce;
        if (known == null) {
            known = teams.all();
            inForce = known;
        }
        return known;
    }

    public Optional<Team> find(TeamId id) {
        return firstWith(team -> team.id().equals(id));
    }

    /** The team that carries a duty, such as {@code lead-generation}; the first when several do. */
    public Optional<Team> carrying(String duty) {
        return firstWith(team -> team.duties().contains(duty));
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
        List<Candidate> people =
                team.seats().stream().map(seat -> candidate(seat, request)).toList();
        return Assignment.choose(people, request.previousOwner(), request.now());
    }

    /** Puts these teams in force instead of those that are; work already assigned stays where it is. */
    @Transactional
    public List<Team> form(List<NewTeam> design) {
        teams.replaceAll(design);
        inForce = null;
        return teams.all();
    }

    private Candidate candidate(Seat seat, Request request) {
        EmployeeId employee = seat.employee();
        return new Candidate(seat, false, request.now(), request.openLoad().getOrDefault(employee, 0));
    }

    private Optional<Team> firstWith(Predicate<Team> wanted) {
        return teams().stream().filter(wanted).findFirst();
    }

    private Set<TeamId> idsWith(Predicate<Team> wanted) {
        return teams().stream().filter(wanted).map(Team::id).collect(toUnmodifiableSet());
    }
}
