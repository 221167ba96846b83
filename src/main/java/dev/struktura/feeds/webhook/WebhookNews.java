package dev.struktura.feeds.webhook;

import dev.struktura.base.Reason;
import dev.struktura.desk.NewNotification;
import dev.struktura.desk.Notifications;
import dev.struktura.desk.Priority;
import dev.struktura.desk.Wording;
import dev.struktura.feeds.webhook.Webhook.Off;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the journal what becomes of webhooks, and those who keep them when one is given up. */
@Component
class WebhookNews {

    private final Journal journal;
    private final Notifications notifications;
    private final Wording wording;
    private final Staff staff;
    private final Clock clock;

    WebhookNews(Journal journal, Notifications notifications, Wording wording, Staff staff, Clock clock) {
        this.journal = journal;
        this.notifications = notifications;
        this.wording = wording;
        this.staff = staff;
        this.clock = clock;
    }

    void added(Webhook webhook, Viewer by) {
        tell(webhook, "webhook-added", by, null, clock.instant());
    }

    void changed(Webhook webhook, Viewer by) {
        tell(webhook, "webhook-changed", by, null, clock.instant());
    }

    void secretChanged(Webhook webhook, Viewer by) {
        tell(webhook, "webhook-secret-changed", by, null, clock.instant());
    }

    void turnedOn(Webhook webhook, Viewer by) {
        tell(webhook, "webhook-enabled", by, null, clock.instant());
    }

    void turnedOff(Webhook webhook, Viewer by) {
        tell(webhook, "webhook-disabled", by, null, clock.instant());
    }

    void removed(Webhook webhook, Viewer by) {
        tell(webhook, "webhook-removed", by, null, clock.instant());
    }

    void givenUp(Webhook webhook, Off off) {
        Reason why = Reason.of("why.webhook." + off.why().slug());
        tell(webhook, "webhook-disabled", null, why, off.since());
        notifications.post(staff.all().stream()
                .filter(person -> person.active() && person.role().audits())
                .map(person -> news(person, webhook, why))
                .toList());
    }

    private NewNotification news(Employee reader, Webhook webhook, Reason why) {
        return new NewNotification(
                reader.id(),
                Priority.HIGH,
                wording.of("feeds.webhooks.news", webhook.terms().host()),
                null,
                "/settings/webhooks/" + webhook.id(),
                null,
                null,
                why,
                null);
    }

    private void tell(Webhook webhook, String type, @Nullable Viewer by, @Nullable Reason why, Instant at) {
        journal.append(new JournalEntry(
                at,
                new JournalEntry.Subject("webhook", webhook.id().value()),
                type,
                by == null ? null : by.asActor(),
                null,
                why,
                Map.of("host", webhook.terms().host())));
    }
}
