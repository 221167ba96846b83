package dev.struktura.custody;

import dev.struktura.base.Reason;
import dev.struktura.desk.NewNotification;
import dev.struktura.desk.Notifications;
import dev.struktura.desk.Priority;
import dev.struktura.desk.Wording;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells owners and heads of sales that somebody outside knows an invented client; never the one who had it, nor any lead. */
@Component
class AlarmNews {

    private final Notifications notifications;
    private final Journal journal;
    private final Staff staff;
    private final Wording wording;

    AlarmNews(Notifications notifications, Journal journal, Staff staff, Wording wording) {
        this.notifications = notifications;
        this.journal = journal;
        this.staff = staff;
        this.wording = wording;
    }

    void raised(Suspect suspect, SignKind kind, @Nullable String from, Instant at) {
        journal.append(new JournalEntry(
                at,
                new JournalEntry.Subject("canary", suspect.decoy()),
                "canary-alarm",
                null,
                null,
                null,
                Map.of("kind", kind.word(), "person", suspect.personName())));
        String where = suspect.export() == null ? "why.canary.planted" : "why.canary.export";
        Reason why = Reason.of(where, suspect.personName(), Objects.requireNonNullElse(from, "?"));
        notifications.post(readers(suspect).stream()
                .map(reader -> new NewNotification(
                        reader,
                        Priority.HIGH,
                        wording.of("custody.alarm." + kind.word(), suspect.name()),
                        null,
                        suspect.place(),
                        null,
                        null,
                        why,
                        null))
                .toList());
    }

    private List<EmployeeId> readers(Suspect suspect) {
        return staff.all().stream()
                .filter(one -> one.active()
                        && Canaries.keeps(one.asViewer())
                        && !one.id().equals(suspect.person()))
                .map(Employee::id)
                .toList();
    }
}
