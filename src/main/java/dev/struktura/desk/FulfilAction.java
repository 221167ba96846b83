package dev.struktura.desk;

import dev.struktura.process.ActionHandler;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code fulfil}: what the given rules asked for has happened, so their open tasks of this visit are done. */
@Component
class FulfilAction implements ActionHandler {

    private final TaskRows rows;

    FulfilAction(TaskRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return "fulfil";
    }

    @Override
    public void perform(List<Order> asked) {
        asked.forEach(order -> rows.fulfil(Orders.visit(order), With.of(order).words("rules"), order.at()));
    }
}
