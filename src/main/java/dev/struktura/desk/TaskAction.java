package dev.struktura.desk;

import dev.struktura.process.ActionHandler;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code task}: a promise on the owner's desk. */
@Component
class TaskAction implements ActionHandler {

    private final Tasks tasks;
    private final Orders orders;

    TaskAction(Tasks tasks, Orders orders) {
        this.tasks = tasks;
        this.orders = orders;
    }

    @Override
    public String kind() {
        return "task";
    }

    @Override
    public void perform(List<Order> asked) {
        tasks.add(asked.stream().map(orders::task).toList(), null);
    }
}
