package dev.struktura.delivery;

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

/** How many clients of a team are satisfied, giving four or five of five, of those who answered, in percent. */
@Component
class SatisfiedClients implements TeamResults {

    private final JdbcClient jdbc;

    SatisfiedClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Metric> metrics() {
        return Set.of(Metric.SATISFACTION);
    }

    @Override
    public List<Result> of(TeamId team, Metric metric, List<Span> spans) {
        return spans.stream()
                .flatMap(span -> percent(team, span).map(value -> new Result(span, value)).stream())
                .toList();
    }

    private Optional<BigDecimal> percent(TeamId team, Span span) {
        return jdbc.sql("""
            select round(100.0 * count(*) filter (where score >= 4) / nullif(count(score), 0), 1) as value
              from delivery.survey
             where team = :team and sent_at >= :from and sent_at < :until
            """)
                .param("team", team.value())
                .param("from", Timestamp.from(span.from()))
                .param("until", Timestamp.from(span.until()))
                .query((row, n) -> Optional.ofNullable(row.getBigDecimal("value")))
                .single();
    }
}
