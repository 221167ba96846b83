package dev.struktura.delivery;

import dev.struktura.deals.DealId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The tables of projects and the tasks they are made of. */
@Repository
class ProjectRows {

    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final JdbcClient jdbc;

    ProjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, UUID deal, long number, String title, Instant startedAt) {}

    record StepRow(UUID project, int position, UUID task) {}

    /** Inserts the projects of deals that have none yet; which projects those were. */
    Set<UUID> insert(Collection<Row> rows) {
        return new HashSet<>(jdbc.sql("""
            insert into delivery.project (id, deal, number, title, started_at)
            select id, deal, number, title, started_at
              from jsonb_populate_recordset(null::delivery.project, :rows::jsonb)
                on conflict (deal) do nothing
            returning id
            """)
                .param("rows", ROWS.writeValueAsString(rows))
                .query(UUID.class)
                .list());
    }

    void insertSteps(Collection<StepRow> steps) {
        jdbc.sql("""
            insert into delivery.step (project, position, task)
            select project, position, task from jsonb_populate_recordset(null::delivery.step, :steps::jsonb)
            """).param("steps", ROWS.writeValueAsString(steps)).update();
    }

    Optional<Row> of(DealId deal) {
        return jdbc.sql("select * from delivery.project where deal = :deal")
                .param("deal", deal.value())
                .query(ProjectRows::read)
                .optional();
    }

    /** Newest first, those after one, or from the newest when that is null. */
    List<Row> page(@Nullable UUID after, int limit) {
        return jdbc.sql("""
            select * from delivery.project where :after::uuid is null or id < :after order by id desc limit :limit
            """)
                .param("after", after)
                .param("limit", limit)
                .query(ProjectRows::read)
                .list();
    }

    /** The tasks of a project in their order. */
    List<UUID> tasks(UUID project) {
        return jdbc.sql("select task from delivery.step where project = :project order by position")
                .param("project", project)
                .query(UUID.class)
                .list();
    }

    private static Row read(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("deal", UUID.class),
                row.getLong("number"),
                row.getString("title"),
                row.getTimestamp("started_at").toInstant());
    }
}
