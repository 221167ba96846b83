package dev.struktura.desk;

import dev.struktura.base.Reason;
import dev.struktura.base.time.DueWork;
import dev.struktura.desk.NotificationRows.Unheard;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the lead what nobody acknowledged in time. Rows are claimed and told of in one transaction, so however many nodes
 * run it, each silence is told of once.
 */
@Component
class Escalations implements DueWork {

    private static final int BATCH = 200;

    private final NotificationRows rows;
    private final Notifications notifications;
    private final Recipients recipients;
    private final Wording wording;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Escalations(
            NotificationRows rows,
            Notifications notifications,
            Recipients recipients,
            Wording wording,
            Journal journal,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.notifications = notifications;
        this.recipients = recipients;
        this.wording = wording;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public Optional<Instant> nextDue() {
        return rows.nextUnheard();
    }

    @Override
    public int runDue() {
        Integer told = transaction.execute(status -> {
            List<Unheard> silent = rows.claimUnheard(BATCH);
            notifications.post(silent.stream().flatMap(this::news).toList());
            if (!silent.isEmpty()) {
                journal.append(silent.stream().map(this::told).toList());
            }
            return silent.size();
        });
        return told == null ? 0 : told;
    }

    private Stream<NewNotification> news(Unheard silent) {
        Notification alert = silent.notification();
        return recipients.leading(silent.team(), alert.employee()).stream()
                .map(lead -> new NewNotification(
                        lead,
                        Priority.HIGH,
                        wording.of("desk.escalation", alert.text(), nameOf(alert.employee())),
                        alert.deal(),
                        alert.place(),
                        silent.team(),
                        alert.rule(),
                        why(alert),
                        null));
    }

    private Reason why(Notification alert) {
        return Reason.of("why.unacknowledged", nameOf(alert.employee()), alert.at());
    }

    private JournalEntry told(Unheard silent) {
        Notification alert = silent.notification();
        DealRef deal = alert.deal();
        return new JournalEntry(
                clock.instant(),
                deal == null
                        ? new JournalEntry.Subject("employee", alert.employee().value())
                        : new JournalEntry.Subject("deal", deal.id()),
                "lead-told",
                null,
                alert.rule(),
                why(alert),
                Map.of("employee", alert.employee().toString(), "name", nameOf(alert.employee())));
    }

    private String nameOf(EmployeeId person) {
        return recipients.person(person).map(Employee::name).orElse("?");
    }
}
