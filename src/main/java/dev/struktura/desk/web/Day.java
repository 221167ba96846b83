package dev.struktura.desk.web;

import dev.struktura.deals.FieldInput;
import dev.struktura.desk.ClientNames;
import dev.struktura.desk.Notification;
import dev.struktura.desk.OnBehalf;
import dev.struktura.desk.Step;
import dev.struktura.desk.Task;
import dev.struktura.desk.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What My day shows.
 *
 * @param step the one to do now; null when nothing is left for today
 * @param queue the others of today, in their order
 * @param later promises for another day, the nearest first
 * @param alerts what must be acknowledged
 * @param behalf for whom those of them are done that are of somebody who is away
 * @param fields what the step asks for
 * @param clients of the promises for another day and of the alerts
 */
public record Day(
        @Nullable Step step,
        List<FieldInput> fields,
        List<Step> queue,
        List<Task> later,
        List<Notification> alerts,
        Map<TaskId, OnBehalf> behalf,
        ClientNames clients,
        Instant now) {

    private static final Duration SOON = Duration.ofHours(4);

    public Day {
        fields = List.copyOf(fields);
        queue = List.copyOf(queue);
        later = List.copyOf(later);
        alerts = List.copyOf(alerts);
        behalf = Map.copyOf(behalf);
    }

    /** For whom the task is done; null when it is the person's own. */
    public @Nullable OnBehalf onBehalf(Task task) {
        return behalf.get(task.id());
    }

    /** Promises of the queue that break within the next hours unless they are kept. */
    public List<Step> aboutToBreak() {
        return queue.stream()
                .filter(one -> !one.task().isOverdue(now))
                .filter(one -> one.task().dueAt().isBefore(now.plus(SOON)))
                .toList();
    }

    public long overdue() {
        return all().filter(task -> task.isOverdue(now)).count();
    }

    public long size() {
        return all().count();
    }

    private Stream<Task> all() {
        return Stream.concat(Stream.ofNullable(step), queue.stream()).map(Step::task);
    }
}
