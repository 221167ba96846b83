package dev.struktura.handoffs;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Role;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who decides about a handoff beside those whom it concerns. */
@Component
class Leads {

    private final Structure structure;
    private final Staff staff;

    Leads(Structure structure, Staff staff) {
        this.structure = structure;
        this.staff = staff;
    }

    /** Whether this person leads the team, or the department. */
    boolean lead(Viewer viewer, TeamId team) {
        return viewer.mayAct()
                && ((viewer.leads() && viewer.seesEverything())
                        || structure.leadOf(team).filter(viewer.id()::equals).isPresent());
    }

    boolean leadEither(Viewer viewer, Rule.Pair pair) {
        return lead(viewer, pair.from()) || lead(viewer, pair.to());
    }

    /** The leads of both teams; the heads of sales where there are none. */
    Set<EmployeeId> of(Rule.Pair pair) {
        List<EmployeeId> leads = Stream.of(pair.from(), pair.to())
                .map(structure::leadOf)
                .flatMap(Optional::stream)
                .toList();
        return new LinkedHashSet<>(leads.isEmpty() ? heads() : leads);
    }

    private List<EmployeeId> heads() {
        return staff.all().stream()
                .filter(person -> person.active() && person.role() == Role.HEAD)
                .map(Employee::id)
                .toList();
    }
}
