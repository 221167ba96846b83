package dev.struktura.structure;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Leaving;
import dev.struktura.staff.Staff;
import dev.struktura.staff.StandIn;
import dev.struktura.staff.TimeOff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds who goes on with what somebody had, or does meanwhile what somebody who is away was to do. */
@Service
public class Substitutes {

    private final Structure structure;
    private final Staff staff;

    Substitutes(Structure structure, Staff staff) {
        this.structure = structure;
        this.staff = staff;
    }

    /**
     * The heir if there is one; else whoever of the team has the least and is there, else the team's lead, else whoever lets the
     * leaver go. Nothing is ever left to nobody.
     *
     * @param team whose work it is; null for that of the leaver's own teams
     * @param loads how much each has open
     */
    public EmployeeId of(Leaving leaving, @Nullable TeamId team, Map<EmployeeId, Integer> loads) {
        if (leaving.heir() != null) {
            return leaving.heir();
        }
        EmployeeId gone = leaving.person().id();
        return among(teamsFor(team, gone), gone, loads, leaving.at())
                .orElse(leaving.by().id());
    }

    /** Who of a team goes on with what somebody had there who is not of it any more: whoever is there with the least, else the lead. */
    public Optional<EmployeeId> inTeam(TeamId team, EmployeeId gone, Map<EmployeeId, Integer> loads, Instant at) {
        return among(structure.find(team).stream().toList(), gone, loads, at);
    }

    private Optional<EmployeeId> among(List<Team> teams, EmployeeId gone, Map<EmployeeId, Integer> loads, Instant now) {
        return teams.stream()
                .flatMap(one -> peer(one, gone, loads, now).stream())
                .findFirst()
                .or(() -> teams.stream()
                        .flatMap(one -> Stream.ofNullable(one.lead()))
                        .filter(lead -> goesOn(lead, gone))
                        .findFirst());
    }

    /**
     * Who is there to do a task of somebody who is away: as their absence says if that person is there, else whoever of the team has
     * the least, else the team's lead; empty when none of them is there. How much a seat can hold is about deals and does not count.
     *
     * @param team whose task it is; null for one of the person's own teams
     * @param loads how many tasks each has open
     */
    public Optional<EmployeeId> standIn(
            TimeOff off, @Nullable TeamId team, Map<EmployeeId, Integer> loads, Instant at) {
        List<Team> teams = teamsFor(team, off.person());
        return named(off.standIn(), teams)
                .filter(person -> isThere(person, off, at))
                .or(() -> leastOf(teams, off, loads, at));
    }

    private static Optional<EmployeeId> named(StandIn wanted, List<Team> teams) {
        return switch (wanted) {
            case StandIn.LeastLoaded() -> Optional.empty();
            case StandIn.Lead() -> leadsOf(teams).findFirst();
            case StandIn.Person(EmployeeId id) -> Optional.of(id);
        };
    }

    private Optional<EmployeeId> leastOf(List<Team> teams, TimeOff off, Map<EmployeeId, Integer> loads, Instant at) {
        List<Candidate> people = teams.stream()
                .flatMap(team -> team.seats().stream())
                .filter(seat -> isThere(seat.employee(), off, at))
                .map(seat -> structure.candidate(seat.withoutLimit(), loads, at))
                .toList();
        return Assignment.choose(people, null, at) instanceof Choice.Chosen chosen
                ? Optional.of(chosen.employee())
                : leadsOf(teams).filter(lead -> isThere(lead, off, at)).findFirst();
    }

    private static Stream<EmployeeId> leadsOf(List<Team> teams) {
        return teams.stream().flatMap(team -> Stream.ofNullable(team.lead()));
    }

    private boolean isThere(EmployeeId person, TimeOff off, Instant at) {
        return !person.equals(off.person())
                && !staff.isAbsent(person, at)
                && staff.find(person)
                        .filter(one -> one.active() && one.role().acts())
                        .isPresent();
    }

    private List<Team> teamsFor(@Nullable TeamId team, EmployeeId person) {
        return team == null
                ? structure.teams().stream().filter(one -> one.includes(person)).toList()
                : structure.find(team).stream().toList();
    }

    private Optional<EmployeeId> peer(Team team, EmployeeId gone, Map<EmployeeId, Integer> loads, Instant now) {
        List<Candidate> people = team.seats().stream()
                .filter(seat -> goesOn(seat.employee(), gone))
                .map(seat -> structure.candidate(seat, loads, now))
                .toList();
        return Assignment.choose(people, null, now) instanceof Choice.Chosen chosen
                ? Optional.of(chosen.employee())
                : Optional.empty();
    }

    private boolean goesOn(EmployeeId person, EmployeeId gone) {
        return !person.equals(gone)
                && staff.find(person).filter(Employee::active).isPresent();
    }
}
