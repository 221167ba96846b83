package dev.struktura.staff.web;

import dev.struktura.staff.Absence;
import dev.struktura.staff.Absences;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads absences for pages. */
@Component
class AbsenceLines {

    private final Absences absences;
    private final Staff staff;
    private final Clock clock;

    AbsenceLines(Absences absences, Staff staff, Clock clock) {
        this.absences = absences;
        this.staff = staff;
        this.clock = clock;
    }

    /** Those that are not over of these people. */
    List<AbsenceLine> of(Predicate<EmployeeId> shown) {
        Map<EmployeeId, Employee> people =
                staff.all().stream().collect(Collectors.toMap(Employee::id, person -> person));
        return absences.current().stream()
                .filter(one -> shown.test(one.employee()))
                .map(one -> line(one, people))
                .toList();
    }

    private AbsenceLine line(Absence one, Map<EmployeeId, Employee> people) {
        return new AbsenceLine(
                one,
                Objects.requireNonNull(people.get(one.employee())),
                one.covers(clock.instant()),
                absences.covered(one),
                people);
    }
}
