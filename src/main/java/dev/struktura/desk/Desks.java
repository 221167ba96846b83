package dev.struktura.desk;

import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.process.Timer;
import dev.struktura.process.Timers;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All desks as those see them who lead: how much lies where, what is about to break and what broke. */
@Component
public class Desks {

    private static final int MOST_TIMERS = 500;

    private final JdbcClient jdbc;
    private final NotificationRows notifications;
    private final Timers timers;
    private final Deals deals;

    Desks(JdbcClient jdbc, NotificationRows notifications, Timers timers, Deals deals) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.timers = timers;
        this.deals = deals;
    }

    /** How much lies on each desk of these teams; {@code soon} ends at the given moment. */
    public List<Workload> workloads(Collection<TeamId> teams, Instant now, Instant soon) {
        return jdbc.sql("""
            select team, assignee, count(*) as open,
                   count(*) filter (where due_at < :now) as overdue,
                   count(*) filter (where due_at >= :now and due_at < :soon) as soon,
                   count(*) filter (where priority = 'high') as high
              from desk.task
             where state = 'open' and team = any(:teams)
             group by team, assignee
            """)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(soon))
                .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                .query((row, index) -> new Workload(
                        new TeamId(row.getObject("team", UUID.class)),
                        TaskRows.person(row, "assignee"),
                        row.getInt("open"),
                        row.getInt("overdue"),
                        row.getInt("soon"),
                        row.getInt("high")))
                .list();
    }

    /** Alerts that nobody has acknowledged yet, oldest first. */
    public List<Notification> unacknowledged(Collection<EmployeeId> people) {
        return notifications.unacknowledgedBy(people);
    }

    /** Open tasks of these teams that are due in between, the earliest first. */
    public List<Task> dueBetween(Collection<TeamId> teams, Instant from, Instant until, int limit) {
        return jdbc.sql("""
            select * from desk.task
             where state = 'open' and team = any(:teams) and due_at >= :from and due_at < :until
             order by due_at, id
             limit :limit
            """)
                .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .param("limit", limit)
                .query(TaskRows::read)
                .list();
    }

    /** What the process is about to do in these teams, the soonest first. */
    public List<Looming> looming(Collection<TeamId> teams, Instant until, int limit) {
        List<Timer> due = timers.dueBefore(until, MOST_TIMERS);
        Map<UUID, Deal> about =
                deals
                        .byIds(due.stream()
                                .map(timer -> new DealId(timer.caseId()))
                                .distinct()
                                .toList())
                        .stream()
                        .filter(deal -> deal.team() != null && teams.contains(deal.team()))
                        .collect(Collectors.toMap(deal -> deal.id().value(), Function.identity()));
        return due.stream()
                .filter(timer -> about.containsKey(timer.caseId()))
                .flatMap(timer -> looming(Objects.requireNonNull(about.get(timer.caseId())), timer).stream())
                .limit(limit)
                .toList();
    }

    private static Optional<Looming> looming(Deal deal, Timer timer) {
        return deal.stage().rules().stream()
                .filter(rule -> rule.key().equals(timer.rule()))
                .findFirst()
                .map(rule -> new Looming(deal, rule.name(), timer.dueAt()));
    }
}
