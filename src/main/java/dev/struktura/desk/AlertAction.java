package dev.struktura.desk;

import dev.struktura.process.ActionHandler;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code alert}: the owner is told at once and finds an urgent task of its own, unless the last one is still open. */
@Component
class AlertAction implements ActionHandler {

    private final UrgentTasks urgent;
    private final Notifications notifications;
    private final Orders orders;

    AlertAction(UrgentTasks urgent, Notifications notifications, Orders orders) {
        this.urgent = urgent;
        this.notifications = notifications;
        this.orders = orders;
    }

    @Override
    public String kind() {
        return "alert";
    }

    @Override
    public void perform(List<Order> asked) {
        urgent.ensure(asked, Origin.ALERT);
        notifications.post(asked.stream()
                .flatMap(order -> orders.news(order, null).stream())
                .toList());
    }
}
