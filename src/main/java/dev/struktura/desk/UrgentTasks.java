package dev.struktura.desk;

import dev.struktura.process.ActionHandler.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An urgent task for each rule that alerts about a visit, but never two. */
@Component
class UrgentTasks {

    private final TaskRows rows;
    private final Tasks tasks;
    private final Orders orders;

    UrgentTasks(TaskRows rows, Tasks tasks, Orders orders) {
        this.rows = rows;
        this.tasks = tasks;
        this.orders = orders;
    }

    void ensure(List<Order> asked, Origin origin) {
        Map<String, List<Order>> byRule = new LinkedHashMap<>();
        asked.forEach(order ->
                byRule.computeIfAbsent(order.rule(), rule -> new ArrayList<>()).add(order));
        byRule.forEach((rule, same) -> ensure(rule, same, origin));
    }

    private void ensure(String rule, List<Order> asked, Origin origin) {
        Set<UUID> covered =
                rows.withOpen(rule, asked.stream().map(Orders::visit).toList());
        tasks.add(
                asked.stream()
                        .filter(order -> covered.add(order.subject().id()))
                        .map(order -> orders.alert(order, origin))
                        .toList(),
                null);
    }
}
