package dev.struktura.desk.web;

import dev.struktura.desk.Desk;
import dev.struktura.desk.Notifications;
import dev.struktura.desk.Step;
import dev.struktura.desk.TaskId;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts My day together. */
@Component
class Days {

    private static final int LATER = 10;

    private final Desk desk;
    private final Notifications notifications;
    private final Clock clock;

    Days(Desk desk, Notifications notifications, Clock clock) {
        this.desk = desk;
        this.notifications = notifications;
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
                .flatMap(id -> desk.step(id, viewer))
                .filter(one -> one.task().isOpen() && one.task().belongsTo(viewer.id()))
                .or(() -> today.stream().findFirst())
                .orElse(null);
        List<Step> others = today.stream().filter(one -> !isSame(one, step)).toList();
        return new Day(
                step, others, desk.later(viewer, today, LATER), notifications.unacknowledged(viewer), clock.instant());
    }

    private static boolean isSame(Step one, @Nullable Step other) {
        return other != null && one.task().id().equals(other.task().id());
    }
}
