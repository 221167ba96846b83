package dev.struktura.playbooks.history;

import dev.struktura.base.Company;
import dev.struktura.base.time.WorkCalendar;
import dev.struktura.playbooks.trial.DueTimes;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who works when, and which teams answer for what, as it is today: two versions are compared in the same department. */
@Component
class Circumstances {

    private final Staff staff;
    private final Structure structure;
    private final Company company;

    Circumstances(Staff staff, Structure structure, Company company) {
        this.staff = staff;
        this.structure = structure;
        this.company = company;
    }

    Snapshot of(String process) {
        return new Snapshot(process);
    }

    /** Looked up once for many deals. */
    final class Snapshot {

        private final String process;
        private final Map<String, String> teams = new HashMap<>();
        private final Map<EmployeeId, WorkCalendar> calendars = new HashMap<>();
        private final Map<EmployeeId, ZoneId> zones = new HashMap<>();

        private Snapshot(String process) {
            this.process = process;
        }

        /** The teams by name; the duty itself while nobody carries it. */
        String teams(String stage, String duty) {
            return teams.computeIfAbsent(stage + "/" + duty, _ -> {
                String names = String.join(
                        ", ",
                        structure.answeringFor(process, stage, duty).stream()
                                .map(Team::name)
                                .sorted()
                                .toList());
                return names.isEmpty() ? duty : names;
            });
        }

        DueTimes timesOf(Life life) {
            return armed -> {
                EmployeeId owner = life.ownerAt(armed.from());
                return armed.delay().after(armed.from(), calendar(owner), zone(owner));
            };
        }

        private @Nullable WorkCalendar calendar(@Nullable EmployeeId owner) {
            return owner == null ? null : calendars.computeIfAbsent(owner, staff::calendarOf);
        }

        private ZoneId zone(@Nullable EmployeeId owner) {
            return owner == null
                    ? company.zone()
                    : zones.computeIfAbsent(
                            owner, one -> staff.find(one).map(Employee::zone).orElse(company.zone()));
        }
    }
}
