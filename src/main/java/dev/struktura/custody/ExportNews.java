package dev.struktura.custody;

import dev.struktura.base.Reason;
import dev.struktura.desk.NewNotification;
import dev.struktura.desk.Notifications;
import dev.struktura.desk.Priority;
import dev.struktura.desk.Wording;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Tells people of exports, and the journal for good. */
@Component
class ExportNews {

    private static final String PLACE = "/exports/";

    private final Notifications notifications;
    private final Journal journal;
    private final Staff staff;
    private final Wording wording;

    ExportNews(Notifications notifications, Journal journal, Staff staff, Wording wording) {
        this.notifications = notifications;
        this.journal = journal;
        this.staff = staff;
        this.wording = wording;
    }

    void asked(Export export, Viewer by) {
        Map<String, Object> data = Map.of(
                "number", export.number(),
                "list", export.list(),
                "lines", export.lines(),
                "contacts", export.contacts(),
                "hash", export.hash(),
                "reason", export.reason());
        tell(export, "export-asked", data, by, export.asked());
        if (export.fourEyes()) {
            notifications.post(agreeing(by).stream()
                    .map(reader -> news(
                            reader,
                            export,
                            "custody.news.asked",
                            Reason.of("why.export.asked", export.reason()),
                            by.name(),
                            export.lines()))
                    .toList());
        }
    }

    void decided(Export export, Viewer by) {
        Export.Decision decision = Objects.requireNonNull(export.decision());
        String declined = decision.declinedFor();
        Map<String, Object> number = Map.of("number", export.number());
        if (declined == null) {
            tell(export, "export-agreed", number, by, decision.by());
        } else {
            tell(export, "export-declined", Map.of("number", export.number(), "reason", declined), by, decision.by());
        }
        staff.find(export.asked().id())
                .map(asker -> declined == null
                        ? news(
                                asker,
                                export,
                                "custody.news.agreed",
                                Reason.of("why.export.agreed", export.openUntil()),
                                by.name(),
                                export.number())
                        : news(
                                asker,
                                export,
                                "custody.news.declined",
                                Reason.of("why.export.declined", declined),
                                by.name(),
                                export.number()))
                .ifPresent(told -> notifications.post(List.of(told)));
    }

    void fetched(Export export, String address, Viewer by, Instant at) {
        journal.append(new JournalEntry(
                at,
                subject(export),
                "export-fetched",
                by.asActor(),
                null,
                null,
                Map.of("number", export.number(), "address", address, "hash", export.hash())));
    }

    private List<Employee> agreeing(Viewer asking) {
        return staff.all().stream()
                .filter(one -> one.active()
                        && ExportRights.oversees(one.asViewer())
                        && !one.id().equals(asking.id()))
                .toList();
    }

    private NewNotification news(Employee reader, Export export, String key, Reason why, Object... facts) {
        return new NewNotification(
                reader.id(), Priority.HIGH, wording.of(key, facts), null, PLACE + export.id(), null, null, why, null);
    }

    private void tell(Export export, String type, Map<String, Object> data, Viewer by, Export.By when) {
        journal.append(new JournalEntry(when.at(), subject(export), type, by.asActor(), null, null, data));
    }

    private static JournalEntry.Subject subject(Export export) {
        return new JournalEntry.Subject("export", export.id().value());
    }
}
