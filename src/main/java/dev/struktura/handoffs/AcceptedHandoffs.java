package dev.struktura.handoffs;

import dev.struktura.structure.Goal.Metric;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.TeamResults;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many of the handoffs a team offered were accepted, of those that were decided, in percent. */
@Component
class AcceptedHandoffs implements TeamResults {

    private final JdbcClient jdbc;

    AcceptedHandoffs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Metric> metrics() {
        return Set.of(Metric.HANDOFFS_ACCEPTED);
    }

    @Override
    public List<Result> of(TeamId team, Metric metric, List<Span> spans) {
        return spans.stream()
                .flatMap(span -> percent(team, span).map(value -> new Result(span, value)).stream())
                .toList();
    }

    private Optional<BigDecimal> percent(TeamId team, Span span) {
        return jdbc.sql("""
            select round(100.0 * count(*) filter (where state = 'accepted') / nullif(count(*), 0), 1) as value
              from handoffs.handoff
             where from_team = :team and state in ('accepted', 'returned') and offered_at >= :from and offered_at < :until
            """)
                .param("team", team.value())
                .param("from", Timestamp.from(span.from()))
                .param("until", Timestamp.from(span.until()))
                .query((row, n) -> Optional.ofNullable(row.getBigDecimal("value")))
                .single();
    }
}
