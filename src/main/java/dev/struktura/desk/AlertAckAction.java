package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.journal.JournalEntry;
import dev.struktura.messages.Channel;
import dev.struktura.messages.NewMessage;
import dev.struktura.messages.Outbox;
import dev.struktura.messages.Recipient;
import dev.struktura.process.ActionHandler;
import dev.struktura.staff.Employee;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * {@code alert-ack}: the strongest alert there is. The owner must acknowledge it and gets an e-mail; after 30 minutes of
 * silence, or what {@code within} says, {@link Escalations} tells the lead.
 */
@Component
class AlertAckAction implements ActionHandler {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final UrgentTasks urgent;
    private final Notifications notifications;
    private final Orders orders;
    private final Recipients recipients;
    private final Outbox outbox;

    AlertAckAction(
            UrgentTasks urgent, Notifications notifications, Orders orders, Recipients recipients, Outbox outbox) {
        this.urgent = urgent;
        this.notifications = notifications;
        this.orders = orders;
        this.recipients = recipients;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return "alert-ack";
    }

    @Override
    public void perform(List<Order> asked) {
        urgent.ensure(asked, Origin.LAST_CALL);
        List<NewNotification> alerts = asked.stream()
                .flatMap(order -> orders.news(order, patience(order)).stream())
                .toList();
        List<NotificationId> ids = notifications.post(alerts);
        List<NewMessage> letters = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            letter(ids.get(i), alerts.get(i)).ifPresent(letters::add);
        }
        outbox.post(letters);
    }

    private static Instant patience(Order order) {
        return With.of(order).after("within", PATIENCE, new With.Moment(order.at(), ZoneOffset.UTC));
    }

    private Optional<NewMessage> letter(NotificationId id, NewNotification alert) {
        DealRef deal = alert.deal();
        return deal == null
                ? Optional.empty()
                : recipients.person(alert.employee()).map(to -> letter(id, alert, to));
    }

    private static NewMessage letter(NotificationId id, NewNotification alert, Employee to) {
        LocalText text = alert.text();
        DealRef deal = Objects.requireNonNull(alert.deal());
        return new NewMessage(
                        "desk-alert:" + id,
                        Channel.EMAIL,
                        new Recipient(to.name(), to.email(), to.locale()),
                        "desk-alert",
                        Map.of(
                                "text", text.in(to.locale()),
                                "number", String.valueOf(deal.number()),
                                "path", "/deals/" + deal.id()),
                        List.of(),
                        new JournalEntry.Subject("deal", deal.id()),
                        null,
                        false)
                .because(alert.why())
                .onBehalfOf(to.id());
    }
}
