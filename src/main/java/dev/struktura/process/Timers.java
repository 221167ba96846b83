package dev.struktura.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The timers as rows. A fired or cancelled timer is no row any more; the journal remembers it. The row lock is the lease: it goes
 * with the transaction of whoever fires it, and the database ends a transaction that sleeps.
 */
@Component
public class Timers {

    /** A timer that failed waits 10, 40, 90 and 160 seconds before it is tried again: five attempts in five minutes. */
    private static final String NEXT_ATTEMPT = "failed_at + attempts * attempts * interval '10 seconds'";

    private final JdbcClient sql;

    Timers(JdbcClient sql) {
        this.sql = sql;
    }

    /** Ends some timers and arms others; one that is armed runs from now on, whether it ran before or was just ended. */
    public void replace(Collection<Timer> ended, Collection<Timer> armed) {
        Set<Timer.Key> again = armed.stream().map(Timer::key).collect(Collectors.toSet());
        List<Timer> gone =
                ended.stream().filter(timer -> !again.contains(timer.key())).toList();
        if (armed.isEmpty()) {
            disarm(gone);
            return;
        }
        sql.sql("""
            with gone as (
                delete from process.timer t
                using unnest(?::uuid[], ?::int[], ?::text[]) as gone (case_id, visit, rule)
                where t.case_id = gone.case_id and t.visit = gone.visit and t.rule = gone.rule)
            insert into process.timer (case_id, visit, rule, due_at)
            select * from unnest(?::uuid[], ?::int[], ?::text[], ?::timestamptz[])
            on conflict (case_id, visit, rule) do update
                set due_at = excluded.due_at, attempts = 0, failed_at = null, failure = null, told_at = null\
            """)
                .params(columns(gone))
                .params(columns(armed))
                .param(armed.stream()
                        .map(timer -> Timestamp.from(timer.dueAt()))
                        .toArray(Timestamp[]::new))
                .update();
    }

    /** Ends the timers, whatever their due time. */
    public void disarm(Collection<Timer> timers) {
        if (timers.isEmpty()) {
            return;
        }
        sql.sql("""
            delete from process.timer t
            using unnest(?::uuid[], ?::int[], ?::text[]) as gone (case_id, visit, rule)
            where t.case_id = gone.case_id and t.visit = gone.visit and t.rule = gone.rule\
            """).params(columns(timers)).update();
    }

    /** The keys of timers as three arrays. */
    private static List<Object> columns(Collection<Timer> timers) {
        return List.of(
                timers.stream().map(Timer::caseId).toArray(UUID[]::new),
                timers.stream().map(Timer::visit).toArray(Integer[]::new),
                timers.stream().map(Timer::rule).toArray(String[]::new));
    }

    /** All timers that run for the cases, earliest first. */
    public List<Timer> of(Collection<UUID> cases) {
        return sql.sql("""
            select case_id, visit, rule, due_at from process.timer
            where case_id = any(?) order by due_at, rule\
            """)
                .param(cases.toArray(UUID[]::new))
                .query(Timers::timer)
                .list();
    }

    /** When the next timer comes due, or is tried again. */
    public Optional<Instant> nextDue() {
        return sql.sql("""
            select least((select min(due_at) from process.timer where attempts = 0),
                         (select min(%s) from process.timer where attempts between 1 and 4)) as due_at\
            """.formatted(NEXT_ATTEMPT))
                .query((rs, row) ->
                        Optional.ofNullable(rs.getTimestamp("due_at")).map(Timestamp::toInstant))
                .single();
    }

    /** Timers that come due until then, earliest first; not those that are stuck. */
    public List<Timer> dueBefore(Instant until, int limit) {
        return sql.sql("""
            select case_id, visit, rule, due_at from process.timer
            where due_at < ? and attempts < 5 order by due_at limit ?\
            """)
                .param(Timestamp.from(until))
                .param(limit)
                .query(Timers::timer)
                .list();
    }

    /** Due timers, earliest first; neither those that failed and wait nor those that are stuck. */
    List<Timer> due(int limit) {
        return due(limit, "");
    }

    /** The same, locked; those that somebody else is firing are left out. */
    List<Timer> lockDue(int limit) {
        return due(limit, " for update skip locked");
    }

    private List<Timer> due(int limit, String locking) {
        return sql.sql("""
            select case_id, visit, rule, due_at from process.timer
            where due_at <= base.now() and attempts < 5 and (attempts = 0 or %s <= base.now())
            order by due_at limit ?%s\
            """.formatted(NEXT_ATTEMPT, locking))
                .param(limit)
                .query(Timers::timer)
                .list();
    }

    /** This one, locked; none when it has ended or somebody else is firing it. */
    List<Timer> lock(Timer timer) {
        return sql.sql("""
            select case_id, visit, rule, due_at from process.timer
            where case_id = ? and visit = ? and rule = ? and due_at <= base.now() for update skip locked\
            """)
                .param(timer.caseId())
                .param(timer.visit())
                .param(timer.rule())
                .query(Timers::timer)
                .list();
    }

    static Timer timer(ResultSet rs, int row) throws SQLException {
        return new Timer(
                rs.getObject("case_id", UUID.class),
                rs.getInt("visit"),
                rs.getString("rule"),
                rs.getTimestamp("due_at").toInstant());
    }
}
