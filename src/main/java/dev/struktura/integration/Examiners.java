package dev.struktura.integration;

import dev.struktura.integration.mapping.Kind;
import dev.struktura.integration.mapping.ProductReader;
import dev.struktura.integration.mapping.RowReader;
import dev.struktura.offers.catalogue.Deliveries;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.Comparator;
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
    private final Deliveries deliveries;
    private final Clock clock;

    Examiners(Staff staff, ProcessVersions processes, Deliveries deliveries, Clock clock) {
        this.staff = staff;
        this.processes = processes;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    Examination of(Import import_) {
        if (import_.kind() == Kind.PRODUCTS) {
            return new ProductExaminer(import_.mapping(), productReader(import_), deliveries);
        }
        Viewer author = author(import_);
        RowReader reader = new RowReader(import_.mapping(), import_.choices().options(author.zone(), clock.instant()));
        return new Examiner(import_, reader, places(import_), people(), author.locale());
    }

    ProductReader productReader(Import import_) {
        Viewer author = author(import_);
        return new ProductReader(
                import_.mapping(), import_.choices().options(author.zone(), clock.instant()), author.locale());
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

    /** The process that leads the deals of an import, as it is now. */
    ProcessVersion process(Import import_) {
        return process(import_.choices());
    }

    ProcessVersion process(Choices choices) {
        return processes.latest(choices.process()).orElseThrow();
    }

    /** Those that can lead the deals of an import, the standard one first. */
    List<ProcessVersion> processes() {
        return processes.all().stream()
                .sorted(Comparator.comparing(process -> !process.key().equals(Choices.USUAL.process())))
                .toList();
    }

    /** Whoever brought the file, with the rights they have now. */
    Viewer author(Import import_) {
        return staff.find(import_.author().id()).map(Employee::asViewer).orElseThrow();
    }

    private Places places(Import import_) {
        return new Places(process(import_), import_.stages());
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
