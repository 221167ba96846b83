package dev.struktura.desk;

import dev.struktura.process.Approval;
import dev.struktura.process.CaseView;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Role;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom to tell: the owner of a deal, and who answers when the owner does not. */
@Component
class Recipients {

    private static final Set<Role> TOP = EnumSet.of(Role.OWNER, Role.ADMIN);

    private final Staff staff;
    private final Structure structure;

    Recipients(Staff staff, Structure structure) {
        this.staff = staff;
        this.structure = structure;
    }

    /** The owner; while the deal waits in a queue, those who lead its team. */
    List<EmployeeId> of(CaseView subject) {
        EmployeeId owner = owner(subject);
        return owner == null ? leading(team(subject), null) : List.of(owner);
    }

    /** The lead of the team, unless that is the silent one; then the heads of sales. */
    List<EmployeeId> leading(@Nullable TeamId team, @Nullable EmployeeId silent) {
        Optional<EmployeeId> lead = team == null ? Optional.empty() : structure.leadOf(team);
        return lead.filter(person -> !person.equals(silent)).map(List::of).orElseGet(this::heads);
    }

    /** Who may say yes to what this person asks for: who leads the team, else whoever else leads the company. */
    List<EmployeeId> agreeing(@Nullable TeamId team, EmployeeId asking) {
        return agreeing(Approval.By.TEAM_LEAD, team, asking);
    }

    /** The same, where it may be that only the head of sales says yes. */
    List<EmployeeId> agreeing(Approval.By by, @Nullable TeamId team, EmployeeId asking) {
        List<EmployeeId> asked = by == Approval.By.HEAD_OF_SALES ? heads() : leading(team, asking);
        List<EmployeeId> leading =
                asked.stream().filter(person -> !person.equals(asking)).toList();
        return leading.isEmpty() ? top(asking) : leading;
    }

    private List<EmployeeId> top(EmployeeId asking) {
        return staff.all().stream()
                .filter(person -> person.active() && TOP.contains(person.role()))
                .map(Employee::id)
                .filter(person -> !person.equals(asking))
                .toList();
    }

    private List<EmployeeId> heads() {
        return staff.all().stream()
                .filter(person -> person.active() && person.role() == Role.HEAD)
                .map(Employee::id)
                .toList();
    }

    Optional<Employee> person(EmployeeId id) {
        return staff.find(id);
    }

    /** The zone in whose days a promise of this person is counted. */
    ZoneId zoneOf(@Nullable EmployeeId person) {
        return Optional.ofNullable(person)
                .flatMap(staff::find)
                .map(Employee::zone)
                .orElse(ZoneOffset.UTC);
    }

    static @Nullable EmployeeId owner(CaseView subject) {
        UUID owner = subject.owner();
        return owner == null ? null : new EmployeeId(owner);
    }

    static @Nullable TeamId team(CaseView subject) {
        UUID team = subject.team();
        return team == null ? null : new TeamId(team);
    }
}
