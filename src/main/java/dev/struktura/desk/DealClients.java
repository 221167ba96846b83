package dev.struktura.desk;

import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the clients of many deals at once. */
@Component
public class DealClients {

    private final Deals deals;

    DealClients(Deals deals) {
        this.deals = deals;
    }

    public ClientNames of(Stream<@Nullable DealRef> about) {
        List<DealId> ids = about.filter(Objects::nonNull)
                .map(deal -> new DealId(deal.id()))
                .distinct()
                .toList();
        return new ClientNames(deals.byIds(ids).stream()
                .collect(Collectors.toMap(deal -> deal.id().value(), deal -> deal.clientName())));
    }

    public ClientNames ofNotifications(List<Notification> told) {
        return of(told.stream().map(Notification::deal));
    }

    public ClientNames ofTasks(List<Task> tasks) {
        return of(tasks.stream().map(Task::deal));
    }
}
