package dev.struktura.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Timers that failed five times and are not tried any more until somebody asks for it. */
@Component
public class StuckTimers {

    private final JdbcClient sql;

    StuckTimers(JdbcClient sql) {
        this.sql = sql;
    }

    /** With the fifth failure the timer is stuck. */
    void countFailure(Timer timer, String failure) {
        sql.sql("""
            update process.timer set attempts = attempts + 1, failed_at = base.now(), failure = ?
            where case_id = ? and visit = ? and rule = ?\
            """)
                .param(failure)
                .param(timer.caseId())
                .param(timer.visit())
                .param(timer.rule())
                .update();
    }

    /** The longest due first. */
    public List<StuckTimer> longestDue(int limit) {
        return sql.sql("""
            select case_id, visit, rule, due_at, failed_at, coalesce(failure, '') as failure from process.timer
            where attempts >= 5 order by due_at, case_id, rule limit ?\
            """).param(limit).query(StuckTimers::stuckTimer).list();
    }

    /** When the first of those that nobody was told of got stuck. */
    public Optional<Instant> firstUntold() {
        return sql.sql("""
            select min(coalesce(failed_at, due_at)) as stuck_at from process.timer
            where attempts >= 5 and told_at is null\
            """)
                .query((rs, row) -> Optional.ofNullable(instant(rs, "stuck_at")))
                .single();
    }

    /** Takes those that nobody was told of: no other node gets the same, and a rolled-back caller gives them back. */
    public List<StuckTimer> claimUntold(int limit) {
        return sql.sql("""
            update process.timer t set told_at = base.now()
            from (select case_id, visit, rule from process.timer
                  where attempts >= 5 and told_at is null
                  order by due_at limit ? for update skip locked) untold
            where t.case_id = untold.case_id and t.visit = untold.visit and t.rule = untold.rule
            returning t.case_id, t.visit, t.rule, t.due_at, t.failed_at, coalesce(t.failure, '') as failure\
            """).param(limit).query(StuckTimers::stuckTimer).list();
    }

    /**
     * Lets a stuck timer be tried again, at once; joins the caller's transaction.
     *
     * @return whether there was one; a timer that runs or has ended is left as it is
     */
    public boolean tryAgain(UUID caseId, String rule) {
        return sql.sql("""
            update process.timer set attempts = 0, told_at = null
            where case_id = ? and rule = ? and attempts >= 5\
            """).param(caseId).param(rule).update() > 0;
    }

    private static StuckTimer stuckTimer(ResultSet rs, int row) throws SQLException {
        return new StuckTimer(Timers.timer(rs, row), instant(rs, "failed_at"), rs.getString("failure"));
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
