package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.process.ActionHandler.Order;
import dev.struktura.process.CaseView;
import dev.struktura.staff.EmployeeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what rules order into tasks and notifications. */
@Component
class Orders {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final Recipients recipients;

    Orders(Recipients recipients) {
        this.recipients = recipients;
    }

    /** The task the version describes. */
    NewTask task(Order order) {
        return asked(order, With.of(order).text("title"), With.of(order).priority(), DAY)
                .as(Origin.PLAN);
    }

    /** Nothing happened for too long: to be done at once. */
    NewTask reminder(Order order) {
        return asked(order, With.of(order).text("text"), Priority.HIGH, Duration.ZERO)
                .as(Origin.REMINDER);
    }

    /** To be done within the hour, in the words of the alert. */
    NewTask alert(Order order, Origin origin) {
        return asked(order, With.of(order).text("text"), Priority.HIGH, HOUR).as(origin);
    }

    private NewTask asked(Order order, LocalText title, Priority priority, Duration otherwise) {
        CaseView subject = order.subject();
        EmployeeId owner = Recipients.owner(subject);
        return new NewTask(
                title,
                With.of(order).optionalText("hint"),
                DealRef.of(subject),
                subject.visit(),
                owner,
                Recipients.team(subject),
                priority,
                With.of(order).after("due", otherwise, new With.Moment(order.at(), recipients.zoneOf(owner))),
                Origin.PLAN,
                order.rule(),
                order.why());
    }

    /** High-priority news for whoever answers for the deal. */
    List<NewNotification> news(Order order, @Nullable Instant acknowledgeBy) {
        return news(order, recipients.of(order.subject()), acknowledgeBy);
    }

    List<NewNotification> newsForLead(Order order) {
        CaseView subject = order.subject();
        return news(order, recipients.leading(Recipients.team(subject), Recipients.owner(subject)), null);
    }

    private static List<NewNotification> news(Order order, List<EmployeeId> readers, @Nullable Instant acknowledgeBy) {
        CaseView subject = order.subject();
        return readers.stream()
                .map(reader -> new NewNotification(
                        reader,
                        Priority.HIGH,
                        With.of(order).text("text"),
                        DealRef.of(subject),
                        null,
                        Recipients.team(subject),
                        order.rule(),
                        order.why(),
                        acknowledgeBy))
                .toList();
    }

    static TaskRows.Visit visit(Order order) {
        return new TaskRows.Visit(order.subject().id(), order.subject().visit());
    }
}
