package dev.struktura.integration;

import dev.struktura.deals.NewDeal;
import dev.struktura.integration.mapping.RowReader;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the examiner of an import: reads what it asks of the department. */
@Component
class Examiners {

    private final Staff staff;
    private final ProcessVersions processes;
    private final Clock clock;

    Examiners(Staff staff, ProcessVersions processes, Clock clock) {
        this.staff = staff;
        this.processes = processes;
        this.clock = clock;
    }

    Examiner of(Import import_) {
        Viewer author = author(import_);
        RowReader reader = new RowReader(import_.mapping(), import_.choices().options(author.zone(), clock.instant()));
        return new Examiner(import_, reader, places(import_), people(), author.locale());
    }

    /** The words of a file for its stages, with the stage each is taken for. */
    List<Report.StageWord> words(Import import_, Map<String, Integer> counts) {
        Places places = places(import_);
        return counts.entrySet().stream()
                .map(entry -> new Report.StageWord(
                        entry.getKey(),
                        entry.getValue(),
                        places.stageOf(entry.getKey()).orElse("")))
                .toList();
    }

    ProcessVersion process() {
        return processes.latest(NewDeal.STANDARD_PROCESS).orElseThrow();
    }

    /** Whoever brought the file, with the rights they have now. */
    Viewer author(Import import_) {
        return staff.find(import_.author().id()).map(Employee::asViewer).orElseThrow();
    }

    private Places places(Import import_) {
        return new Places(process(), import_.stages());
    }

    private Map<String, EmployeeId> people() {
        Map<String, EmployeeId> people = new HashMap<>();
        staff.all().stream().filter(Employee::active).forEach(person -> {
            people.put(person.name().toLowerCase(Locale.ROOT), person.id());
            people.put(person.email().toLowerCase(Locale.ROOT), person.id());
        });
        return people;
    }
}
