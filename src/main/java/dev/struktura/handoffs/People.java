package dev.struktura.handoffs;

import dev.struktura.base.time.WorkCalendar;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Seat;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Those between whom deals pass: their names, their hours, and whether they are there. */
@Component
public class People {

    private final Structure structure;
    private final Staff staff;
    private final Clock clock;

    People(Structure structure, Staff staff, Clock clock) {
        this.structure = structure;
        this.staff = staff;
        this.clock = clock;
    }

    /** Empty for nobody. */
    public String nameOf(@Nullable EmployeeId person) {
        return person == null ? "" : staff.find(person).map(Employee::name).orElse("");
    }

    String nameOf(TeamId team) {
        return structure.find(team).map(Team::name).orElse("");
    }

    Optional<Team> team(TeamId id) {
        return structure.find(id);
    }

    List<EmployeeId> seatedIn(TeamId team) {
        return structure.find(team).stream()
                .flatMap(found -> found.seats().stream())
                .map(Seat::employee)
                .toList();
    }

    /** Who of the team is there, in seat order. */
    public List<Employee> of(TeamId team) {
        return seatedIn(team).stream()
                .filter(person -> isThere(person, team))
                .flatMap(person -> staff.find(person).stream())
                .toList();
    }

    boolean isSeatedIn(EmployeeId person, TeamId team) {
        return seatedIn(team).contains(person);
    }

    /** Whether this person is of the team, has not left, and works these days. */
    boolean isThere(@Nullable EmployeeId person, TeamId team) {
        return person != null && isStillOf(person, team) && !staff.isAbsent(person, clock.instant());
    }

    boolean isStillOf(EmployeeId person, TeamId team) {
        return isSeatedIn(person, team)
                && staff.find(person).filter(Employee::active).isPresent();
    }

    /** The hours of whoever is asked, else of the first of their team. */
    Optional<WorkCalendar> hoursOf(TeamId team, @Nullable EmployeeId person) {
        return Stream.concat(Stream.ofNullable(person), seatedIn(team).stream())
                .findFirst()
                .map(staff::calendarOf);
    }
}
