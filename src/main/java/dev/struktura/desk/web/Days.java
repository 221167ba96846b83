package dev.struktura.desk.web;

import dev.struktura.deals.Deal;
import dev.struktura.deals.FieldInput;
import dev.struktura.deals.FieldInputs;
import dev.struktura.desk.ClientNames;
import dev.struktura.desk.CoveredTasks;
import dev.struktura.desk.DealClients;
import dev.struktura.desk.Desk;
import dev.struktura.desk.Notification;
import dev.struktura.desk.Notifications;
import dev.struktura.desk.OnBehalf;
import dev.struktura.desk.Step;
import dev.struktura.desk.Task;
import dev.struktura.desk.TaskId;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts My day together. */
@Component
class Days {

    private static final int LATER = 10;

    private final Desk desk;
    private final Notifications notifications;
    private final DealClients clients;
    private final CoveredTasks covered;
    private final FieldInputs inputs;
    private final Clock clock;

    Days(
            Desk desk,
            Notifications notifications,
            DealClients clients,
            CoveredTasks covered,
            FieldInputs inputs,
            Clock clock) {
        this.desk = desk;
        this.notifications = notifications;
        this.clients = clients;
        this.covered = covered;
        this.inputs = inputs;
        this.clock = clock;
    }

    /** The day with the usual next step. */
    Day of(Viewer viewer) {
        return with(null, viewer);
    }

    /** The day with a step the person chose, as long as it is theirs and open. */
    Day with(@Nullable TaskId chosen, Viewer viewer) {
        List<Step> today = desk.today(viewer);
        Step step = Optional.ofNullable(chosen)
                .flatMap(id -> open(id, viewer))
                .or(() -> today.stream().findFirst())
                .orElse(null);
        List<Step> others = today.stream().filter(one -> !isSame(one, step)).toList();
        List<Task> later = desk.later(viewer, today, LATER);
        List<Notification> alerts = notifications.unacknowledged(viewer);
        Map<TaskId, OnBehalf> behalf = covered.among(Stream.of(
                        Stream.ofNullable(step).map(Step::task), others.stream().map(Step::task), later.stream())
                .flatMap(tasks -> tasks)
                .toList());
        return new Day(step, fields(step), others, later, alerts, behalf, clientsOf(later, alerts), clock.instant());
    }

    /** A step that is this person's to do. */
    Optional<Step> open(TaskId id, Viewer viewer) {
        return desk.step(id, viewer)
                .filter(one -> one.task().isOpen() && one.task().belongsTo(viewer.id()));
    }

    private List<FieldInput> fields(@Nullable Step step) {
        Deal deal = step == null ? null : step.deal();
        return step == null || deal == null
                ? List.of()
                : step.fields().stream()
                        .map(field -> inputs.of(field, step.known(field), deal.id()))
                        .toList();
    }

    private ClientNames clientsOf(List<Task> later, List<Notification> alerts) {
        return clients.of(
                Stream.concat(later.stream().map(Task::deal), alerts.stream().map(Notification::deal)));
    }

    private static boolean isSame(Step one, @Nullable Step other) {
        return other != null && one.task().id().equals(other.task().id());
    }
}
