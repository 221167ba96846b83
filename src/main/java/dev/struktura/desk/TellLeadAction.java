package dev.struktura.desk;

import dev.struktura.process.ActionHandler;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code tell-lead}: whoever leads the team of the deal hears about it. */
@Component
class TellLeadAction implements ActionHandler {

    private final Notifications notifications;
    private final Orders orders;

    TellLeadAction(Notifications notifications, Orders orders) {
        this.notifications = notifications;
        this.orders = orders;
    }

    @Override
    public String kind() {
        return "tell-lead";
    }

    @Override
    public void perform(List<Order> asked) {
        notifications.post(asked.stream()
                .flatMap(order -> orders.newsForLead(order).stream())
                .toList());
    }
}
