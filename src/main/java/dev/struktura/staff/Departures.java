package dev.struktura.staff;

import dev.struktura.base.Invalidation;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Legacy.Passed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people go: in one transaction the doors close and all they had is somebody else's. */
@Service
public class Departures {

    private final Staff staff;
    private final DepartureTable table;
    private final ObjectProvider<Legacy> legacies;
    private final Journal journal;
    private final Invalidation invalidation;
    private final Clock clock;

    Departures(
            Staff staff,
            DepartureTable table,
            ObjectProvider<Legacy> legacies,
            Journal journal,
            Invalidation invalidation,
            Clock clock) {
        this.staff = staff;
        this.table = table;
        this.legacies = legacies;
        this.journal = journal;
        this.invalidation = invalidation;
        this.clock = clock;
    }

    /** @param heir who gets all the person had; null for whoever has the least of each */
    @Transactional
    public DepartureResult depart(Employee person, @Nullable EmployeeId heir, Viewer by) {
        if (!PeopleRights.decidesOver(by, person.role()) || by.id().equals(person.id())) {
            return new DepartureResult.NotAllowed();
        }
        if (heir != null && !mayInherit(heir, person)) {
            return new DepartureResult.WrongHeir();
        }
        Leaving leaving = new Leaving(person, heir, clock.instant(), by);
        if (!table.leave(leaving)) {
            return new DepartureResult.LeftAlready();
        }
        DepartureReport report = passOn(leaving);
        table.keep(report);
        invalidation.announce(Staff.CACHE);
        journal.append(new JournalEntry(
                leaving.at(),
                new JournalEntry.Subject("employee", person.id().value()),
                "employee-left",
                by.asActor(),
                null,
                null,
                Map.of("name", person.name())));
        return new DepartureResult.Left(report);
    }

    /** The report about somebody who has left. */
    public Optional<DepartureReport> reportOn(EmployeeId person) {
        return table.find(person);
    }

    private boolean mayInherit(EmployeeId heir, Employee person) {
        return !heir.equals(person.id())
                && staff.find(heir).filter(Employee::active).isPresent();
    }

    private DepartureReport passOn(Leaving leaving) {
        List<Passed.Moved> moved = new ArrayList<>();
        List<Passed.Revoked> revoked = new ArrayList<>();
        List<Passed.Seen> seen = new ArrayList<>();
        List<Legacy> ordered = legacies.orderedStream().toList();
        Stream<Passed> counted = ordered.stream().map(legacy -> legacy.count(leaving)).toList().stream()
                .flatMap(List::stream);
        Stream<Passed> passedOn = ordered.stream().map(legacy -> legacy.pass(leaving)).toList().stream()
                .flatMap(List::stream);
        Stream.concat(counted, passedOn).forEach(passed -> {
            switch (passed) {
                case Passed.Moved one -> moved.add(one);
                case Passed.Revoked one -> revoked.add(one);
                case Passed.Seen one -> seen.add(one);
            }
        });
        return new DepartureReport(
                leaving.person().id(),
                leaving.at(),
                leaving.heir(),
                leaving.by().id(),
                moved,
                revoked,
                seen);
    }
}
