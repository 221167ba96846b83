package dev.struktura.desk;

import dev.struktura.base.Ids;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.TeamId;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Telling people what they must know, at once and without a reload of the page. */
@Component
public class Notifications {

    private final NotificationRows rows;
    private final Live live;
    private final Ids ids;
    private final Clock clock;

    Notifications(NotificationRows rows, Live live, Ids ids, Clock clock) {
        this.rows = rows;
        this.live = live;
        this.ids = ids;
        this.clock = clock;
    }

    /** Writes them and wakes the readers' pages when the caller's transaction commits. */
    @Transactional
    public List<NotificationId> post(List<NewNotification> notifications) {
        if (notifications.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<NotificationRows.Row> written =
                notifications.stream().map(news -> row(news, now)).toList();
        rows.insert(written);
        live.wake(readers(notifications));
        return written.stream().map(row -> new NotificationId(row.id())).toList();
    }

    /** Newest first, those after {@code after}, or from the newest when that is null. */
    public List<Notification> of(Viewer viewer, @Nullable NotificationId after, int limit) {
        return after == null ? rows.newestFirst(viewer.id(), limit) : rows.olderThan(viewer.id(), after, limit);
    }

    /** What the viewer must still acknowledge, oldest first. */
    public List<Notification> unacknowledged(Viewer viewer) {
        return rows.unacknowledgedBy(List.of(viewer.id()));
    }

    public int unread(Viewer viewer) {
        return rows.unread(viewer.id());
    }

    /** Says that the reader has seen it; saying it twice changes nothing. Empty when it is not theirs. */
    @Transactional
    public Optional<Notification> acknowledge(NotificationId id, Viewer viewer) {
        Optional<Notification> mine =
                rows.find(id).filter(told -> told.employee().equals(viewer.id()));
        if (mine.isEmpty()) {
            return mine;
        }
        rows.acknowledge(id, clock.instant());
        live.wake(Set.of(viewer.id()));
        return rows.find(id);
    }

    /** Marks everything as read; what must be acknowledged still waits for that. */
    @Transactional
    public int readAll(Viewer viewer) {
        int read = rows.readAll(viewer.id(), clock.instant());
        live.wake(Set.of(viewer.id()));
        return read;
    }

    private NotificationRows.Row row(NewNotification news, Instant now) {
        DealRef deal = news.deal();
        return new NotificationRows.Row(
                ids.next(),
                news.employee().value(),
                now,
                news.priority(),
                news.text(),
                deal == null ? null : deal.id(),
                deal == null ? null : deal.number(),
                news.place(),
                value(news.team()),
                news.rule(),
                news.why(),
                news.acknowledgeBy());
    }

    private static @Nullable UUID value(@Nullable TeamId team) {
        return team == null ? null : team.value();
    }

    private static Set<EmployeeId> readers(List<NewNotification> notifications) {
        return new LinkedHashSet<>(
                notifications.stream().map(NewNotification::employee).toList());
    }
}
