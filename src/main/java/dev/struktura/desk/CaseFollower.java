package dev.struktura.desk;

import dev.struktura.process.CaseListener;
import dev.struktura.process.CaseView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps desks true to the deals: what belonged to a stage that is over goes away, and tasks go where their deal goes. */
@Component
class CaseFollower implements CaseListener {

    private final TaskRows tasks;
    private final NotificationRows notifications;

    CaseFollower(TaskRows tasks, NotificationRows notifications) {
        this.tasks = tasks;
        this.notifications = notifications;
    }

    @Override
    public void changed(List<Changed> changes) {
        List<TaskRows.Visit> left = changes.stream()
                .filter(Changed::moved)
                .flatMap(change -> Stream.ofNullable(change.before()))
                .map(before -> new TaskRows.Visit(before.id(), before.visit()))
                .toList();
        if (!left.isEmpty()) {
            Instant at = changes.getLast().at();
            tasks.cancelLeft(left, at);
            notifications.settle(left.stream().map(TaskRows.Visit::deal).toList(), at);
        }
        List<TaskRows.Handed> handed =
                changes.stream().flatMap(CaseFollower::handed).toList();
        if (!handed.isEmpty()) {
            tasks.follow(handed);
        }
    }

    private static Stream<TaskRows.Handed> handed(Changed change) {
        CaseView before = change.before();
        CaseView after = change.after();
        if (before == null || isWithSame(before, after)) {
            return Stream.empty();
        }
        return Stream.of(new TaskRows.Handed(after.id(), before.owner(), after.owner(), after.team()));
    }

    private static boolean isWithSame(CaseView before, CaseView after) {
        UUID owner = before.owner();
        return Objects.equals(owner, after.owner()) && Objects.equals(before.team(), after.team());
    }
}
