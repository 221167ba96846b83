package dev.struktura.deals;

import dev.struktura.process.CaseListener;
import dev.struktura.process.CaseView;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
import dev.struktura.structure.Duties;
import dev.struktura.structure.Goal.Metric;
import dev.struktura.structure.TeamId;
import dev.struktura.structure.TeamResults;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which team qualified which lead: had it when it first left the stages of lead generation for work that somebody does. */
@Component
class QualifiedLeads implements CaseListener, TeamResults {

    private final JdbcClient sql;
    private final ProcessVersions versions;

    QualifiedLeads(JdbcClient sql, ProcessVersions versions) {
        this.sql = sql;
        this.versions = versions;
    }

    private record Qualified(UUID deal, UUID team, Timestamp at) {}

    @Override
    public void changed(List<Changed> changes) {
        List<Qualified> qualified = changes.stream().flatMap(this::qualified).toList();
        if (!qualified.isEmpty()) {
            sql.sql("""
                insert into deals.qualified (deal, team, at)
                select * from unnest(:deals::uuid[], :teams::uuid[], :moments::timestamptz[])
                on conflict do nothing
                """)
                    .param("deals", qualified.stream().map(Qualified::deal).toArray(UUID[]::new))
                    .param("teams", qualified.stream().map(Qualified::team).toArray(UUID[]::new))
                    .param("moments", qualified.stream().map(Qualified::at).toArray(Timestamp[]::new))
                    .update();
        }
    }

    @Override
    public Set<Metric> metrics() {
        return Set.of(Metric.LEADS_QUALIFIED);
    }

    @Override
    public List<Result> of(TeamId team, Metric metric, List<Span> spans) {
        return spans.stream()
                .map(span -> new Result(
                        span,
                        sql.sql("select count(*) from deals.qualified where team = :team and at >= :from and"
                                        + " at < :until")
                                .param("team", team.value())
                                .param("from", Timestamp.from(span.from()))
                                .param("until", Timestamp.from(span.until()))
                                .query(BigDecimal.class)
                                .single()))
                .toList();
    }

    private Stream<Qualified> qualified(Changed change) {
        CaseView before = change.before();
        return before != null && before.team() != null && leavesGeneration(before, change.after())
                ? Stream.of(new Qualified(before.id(), before.team(), Timestamp.from(change.at())))
                : Stream.empty();
    }

    private boolean leavesGeneration(CaseView before, CaseView after) {
        Stage to = stage(after);
        return generatesLeads(stage(before)) && !generatesLeads(to) && to.isUnderWay();
    }

    private Stage stage(CaseView view) {
        return versions.get(view.process(), view.processVersion()).stage(view.stage());
    }

    private static boolean generatesLeads(Stage stage) {
        return Duties.LEAD_GENERATION.equals(stage.duty());
    }
}
