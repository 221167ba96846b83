package dev.struktura.deals;

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

/** What teams sold. A deal counts for every team that had it: on a conveyor, all of them sold it. */
@Component
class SoldByTeams implements TeamResults {

    private static final String OF_TEAM = """
          from deals.deal
         where status in ('WON', 'LOST') and entered_at >= :from and entered_at < :until
           and (team_id = :team or jsonb_exists(past_owners, :team::text))
        """;

    /** Whoever sold first: a client is the company's. */
    private static final String AGAIN = """
        exists (select from deals.deal earlier
                 where earlier.client_id = deal.client_id and earlier.status = 'WON'
                   and (earlier.entered_at, earlier.id) < (deal.entered_at, deal.id))\
        """;

    private final JdbcClient sql;

    SoldByTeams(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Set<Metric> metrics() {
        return Set.of(Metric.SALES, Metric.DEALS_WON, Metric.CONVERSION, Metric.REGULAR_CLIENTS);
    }

    /** Nothing sold is a result, too; of nothing that ended no part was won. */
    @Override
    public List<Result> of(TeamId team, Metric metric, List<Span> spans) {
        return spans.stream()
                .flatMap(span -> value(team, metric, span).map(value -> new Result(span, value)).stream())
                .toList();
    }

    private Optional<BigDecimal> value(TeamId team, Metric metric, Span span) {
        return sql.sql("select " + figure(metric) + " as value" + OF_TEAM)
                .param("from", Timestamp.from(span.from()))
                .param("until", Timestamp.from(span.until()))
                .param("team", team.value())
                .query((row, n) -> Optional.ofNullable(row.getBigDecimal("value")))
                .single();
    }

    private static String figure(Metric metric) {
        return switch (metric) {
            case SALES -> "coalesce(sum(amount) filter (where status = 'WON'), 0)";
            case DEALS_WON -> "count(*) filter (where status = 'WON')";
            case CONVERSION -> "round(100.0 * count(*) filter (where status = 'WON') / nullif(count(*), 0), 1)";
            case REGULAR_CLIENTS -> "count(distinct client_id) filter (where status = 'WON' and " + AGAIN + ")";
            case LEADS_QUALIFIED, SATISFACTION, HANDOFFS_ACCEPTED, OTHER ->
                throw new IllegalArgumentException("not counted here: " + metric);
        };
    }
}
