package dev.struktura.staff.web;

import static java.util.stream.Collectors.joining;

import dev.struktura.base.web.Frame;
import dev.struktura.staff.Absence;
import dev.struktura.staff.Cover.Covered;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.StandIn;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An absence as pages show it, with what became of the tasks in it. */
public record AbsenceLine(
        Absence absence, Employee person, boolean begun, Covered covered, Map<EmployeeId, Employee> people) {

    public String when(Frame f) {
        return AbsenceInWords.of(absence, person.zone(), f);
    }

    public LocalDate lastDay() {
        return LocalDate.ofInstant(absence.to().minusNanos(1), person.zone());
    }

    /** Who does how many of the tasks, or who will; null when nothing came due. */
    public @Nullable String meanwhile(Frame f) {
        if (!begun) {
            return f.t("staff.cover.then", standIn(f));
        }
        String shares = covered.shares().stream()
                .map(share -> nameOf(share.substitute()) + " — " + share.tasks())
                .collect(joining(", "));
        return shares.isEmpty() ? null : f.t("staff.cover.now", shares);
    }

    private String standIn(Frame f) {
        return absence.standIn() instanceof StandIn.Person(EmployeeId id)
                ? nameOf(id)
                : f.t("staff.stand-in." + absence.standIn().word());
    }

    private String nameOf(EmployeeId id) {
        Employee one = people.get(id);
        return one == null ? "?" : one.name();
    }
}
