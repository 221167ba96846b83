package dev.struktura.staff;

import dev.struktura.base.Ids;
import dev.struktura.base.Invalidation;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** When people are away, as those who lead decide; tasks change hands as soon as that is written down. */
@Service
public class Absences {

    private final AbsenceTable table;
    private final Staff staff;
    private final ObjectProvider<Cover> covers;
    private final Journal journal;
    private final Invalidation invalidation;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Absences(
            AbsenceTable table,
            Staff staff,
            ObjectProvider<Cover> covers,
            Journal journal,
            Invalidation invalidation,
            Ids ids,
            Clock clock,
            TransactionTemplate transaction) {
        this.table = table;
        this.staff = staff;
        this.covers = covers;
        this.journal = journal;
        this.invalidation = invalidation;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Those that are not over yet, the earliest first. */
    public List<Absence> current() {
        return table.endingAfter(clock.instant());
    }

    /** The absence unless it is over. */
    public Optional<Absence> find(UUID id) {
        return current().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** What became of the person's tasks; nothing before the absence begins. */
    public Cover.Covered covered(Absence absence) {
        return absence.covers(clock.instant())
                ? covers.stream()
                        .map(cover -> cover.of(absence.employee()))
                        .findFirst()
                        .orElse(Cover.Covered.NOTHING)
                : Cover.Covered.NOTHING;
    }

    public AbsenceResult enter(Employee person, AbsenceForm.Read.Away away, Viewer by) {
        Absence absence = away.as(ids.next(), person.id());
        return canStandIn(absence)
                ? decide(absence, "absence-entered", by, entered -> table.insert(entered, by.id()))
                : new AbsenceResult.WrongStandIn();
    }

    /** Makes an absence that is not over longer, shorter, or another one. */
    public AbsenceResult change(Absence before, AbsenceForm.Read.Away away, Viewer by) {
        Absence absence = away.as(before.id(), before.employee());
        return canStandIn(absence)
                ? decide(absence, "absence-changed", by, table::update)
                : new AbsenceResult.WrongStandIn();
    }

    /** The person is back now, or does not go at all. */
    public AbsenceResult end(Absence absence, Viewer by) {
        Instant now = clock.instant();
        return decide(absence, "absence-ended", by, ended -> table.end(ended, now));
    }

    private AbsenceResult decide(Absence absence, String what, Viewer by, Consumer<Absence> write) {
        if (!PeopleRights.decides(by)) {
            return new AbsenceResult.NotAllowed();
        }
        transaction.executeWithoutResult(status -> {
            write.accept(absence);
            invalidation.announce(Staff.CACHE);
            journal.append(entry(absence, what, by));
        });
        covers.forEach(Cover::settle);
        return new AbsenceResult.Done(absence);
    }

    private boolean canStandIn(Absence absence) {
        return !(absence.standIn() instanceof StandIn.Person(EmployeeId id))
                || (!Objects.equals(id, absence.employee())
                        && staff.find(id)
                                .filter(one -> one.active() && one.role().acts())
                                .isPresent());
    }

    private JournalEntry entry(Absence absence, String what, Viewer by) {
        return new JournalEntry(
                clock.instant(),
                new JournalEntry.Subject("employee", absence.employee().value()),
                what,
                by.asActor(),
                null,
                null,
                Map.of(
                        "from", absence.from().toString(),
                        "to", absence.to().toString(),
                        "kind", absence.kind().name(),
                        "standIn", absence.standIn().word()));
    }
}
