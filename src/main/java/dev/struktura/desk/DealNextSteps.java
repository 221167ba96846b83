package dev.struktura.desk;

import dev.struktura.deals.DealId;
import dev.struktura.deals.NextSteps;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells deals what is to be done next on them: the most pressing of their open tasks. */
@Component
class DealNextSteps implements NextSteps {

    private final TaskLists lists;

    DealNextSteps(TaskLists lists) {
        this.lists = lists;
    }

    @Override
    public Map<DealId, NextStep> of(Collection<DealId> deals, Locale locale) {
        UUID[] ids = deals.stream().map(DealId::value).toArray(UUID[]::new);
        return lists.firstOf(ids).stream()
                .collect(Collectors.toMap(
                        task -> new DealId(Objects.requireNonNull(task.deal()).id()),
                        task -> new NextStep(task.title().in(locale), task.id().value(), task.dueAt())));
    }
}
