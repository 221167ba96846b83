package dev.struktura.delivery;

import dev.struktura.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of plans and of the processes whose projects go by them. */
@Repository
class PlanRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<PlanStep>> STEPS = new TypeReference<>() {};
    private static final String ALL = """
        select p.*, array(select process from delivery.plan_process where plan = p.id order by 1) as processes
          from delivery.plan p
        """;

    private final JdbcClient jdbc;

    PlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Plan> all() {
        return jdbc.sql(ALL + " order by p.name, p.id").query(PlanRows::read).list();
    }

    Optional<Plan> find(PlanId id) {
        return jdbc.sql(ALL + " where p.id = :id")
                .param("id", id.value())
                .query(PlanRows::read)
                .optional();
    }

    /** The plan, which nobody else may change until this transaction ends. */
    Optional<Plan> hold(PlanId id) {
        return jdbc.sql(ALL + " where p.id = :id for update of p")
                .param("id", id.value())
                .query(PlanRows::read)
                .optional();
    }

    Optional<Plan> of(String process) {
        return jdbc.sql(ALL + " where p.id = (select plan from delivery.plan_process where process = :process)")
                .param("process", process)
                .query(PlanRows::read)
                .optional();
    }

    /** Which of these processes go by another plan. */
    Set<String> taken(Set<String> processes, PlanId by) {
        return Set.copyOf(jdbc.sql("""
            select process from delivery.plan_process where process = any(:processes) and plan <> :plan
            """)
                .param("processes", processes.toArray(String[]::new))
                .param("plan", by.value())
                .query(String.class)
                .list());
    }

    void put(Plan plan, Instant at, Viewer by) {
        jdbc.sql("""
            insert into delivery.plan (id, name, tells_client, steps, version, changed_at, changed_by)
            values (:id, :name, :tells, :steps::jsonb, :version, :at, :by)
            on conflict (id) do update
               set name = excluded.name, tells_client = excluded.tells_client, steps = excluded.steps,
                   version = excluded.version, changed_at = excluded.changed_at, changed_by = excluded.changed_by
            """)
                .param("id", plan.id().value())
                .param("name", plan.terms().name())
                .param("tells", plan.terms().tellsClient())
                .param("steps", JSON.writeValueAsString(plan.terms().steps()))
                .param("version", plan.version())
                .param("at", Timestamp.from(at))
                .param("by", by.id().value())
                .update();
        jdbc.sql("delete from delivery.plan_process where plan = :id")
                .param("id", plan.id().value())
                .update();
        jdbc.sql("""
            insert into delivery.plan_process (process, plan) select process, :id from unnest(:processes::text[]) as process
            """)
                .param("id", plan.id().value())
                .param("processes", plan.terms().processes().toArray(String[]::new))
                .update();
    }

    boolean remove(PlanId id) {
        return jdbc.sql("delete from delivery.plan where id = :id")
                        .param("id", id.value())
                        .update()
                > 0;
    }

    private static Plan read(ResultSet row, int index) throws SQLException {
        return new Plan(
                new PlanId(row.getObject("id", UUID.class)),
                new Plan.Terms(
                        row.getString("name"),
                        Set.of((String[]) row.getArray("processes").getArray()),
                        row.getBoolean("tells_client"),
                        JSON.readValue(row.getString("steps"), STEPS)),
                row.getLong("version"));
    }
}
