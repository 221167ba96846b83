package dev.struktura.desk;

import dev.struktura.process.ActionHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** {@code remind}: what is open becomes urgent, or an urgent task appears; the owner is told. */
@Component
class RemindAction implements ActionHandler {

    /** A promise for a day further away than this says nothing about now, so it is left as it is. */
    private static final Duration NEAR = Duration.ofDays(7);

    private final TaskRows rows;
    private final Tasks tasks;
    private final Notifications notifications;
    private final Orders orders;

    RemindAction(TaskRows rows, Tasks tasks, Notifications notifications, Orders orders) {
        this.rows = rows;
        this.tasks = tasks;
        this.notifications = notifications;
        this.orders = orders;
    }

    @Override
    public String kind() {
        return "remind";
    }

    @Override
    public void perform(List<Order> asked) {
        Instant horizon = asked.getLast().at().plus(NEAR);
        Set<UUID> raised = rows.raise(asked.stream().map(Orders::visit).toList(), horizon);
        tasks.add(
                asked.stream()
                        .filter(order -> !raised.contains(order.subject().id()))
                        .map(orders::reminder)
                        .toList(),
                null);
        notifications.post(asked.stream()
                .flatMap(order -> orders.news(order, null).stream())
                .toList());
    }
}
