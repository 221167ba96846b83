package dev.struktura.structure.design;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.PlannedTeam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Designs as rows. */
@Repository
class DesignTable {

    private static final String SELECT = """
        select id, name, note, state, teams, version, created_at, created_by, changed_at, changed_by
        from structure.design
        """;

    private static final TypeReference<List<PlannedTeam>> TEAMS = new TypeReference<>() {};

    private record Row(
            UUID id,
            String name,
            String note,
            String state,
            String teams,
            long version,
            OffsetDateTime createdAt,
            @Nullable UUID createdBy,
            OffsetDateTime changedAt,
            @Nullable UUID changedBy) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DesignTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The active one, then the drafts, then those retired; within each what was changed last comes first. */
    List<Design> all() {
        return jdbc.sql(SELECT + """
            order by array_position(array['ACTIVE', 'DRAFT', 'RETIRED'], state), changed_at desc, id desc
            """).query(Row.class).list().stream()
                .map(this::design)
                .toList();
    }

    Optional<Design> find(DesignId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(this::design);
    }

    Optional<Design> active() {
        return jdbc.sql(SELECT + "where state = 'ACTIVE'")
                .query(Row.class)
                .optional()
                .map(this::design);
    }

    /** @return false when it is active and another one already is */
    boolean insert(Design design) {
        return jdbc.sql("""
            insert into structure.design (id, name, note, state, teams, created_at, created_by, changed_at, changed_by)
            values (:id, :name, :note, :state, :teams::jsonb, :createdAt, :createdBy, :changedAt, :changedBy)
            on conflict do nothing
            """)
                        .param("id", design.id().value())
                        .param("name", design.plan().name())
                        .param("note", design.plan().note())
                        .param("state", design.state().name())
                        .param("teams", json.writeValueAsString(design.plan().teams()))
                        .param("createdAt", timestamp(design.createdAt()))
                        .param("createdBy", id(design.createdBy()))
                        .param("changedAt", timestamp(design.changedAt()))
                        .param("changedBy", id(design.changedBy()))
                        .update()
                == 1;
    }

    /** Writes what the design says and where it stands, over the version it was read with. */
    boolean update(Design design) {
        return jdbc.sql("""
            update structure.design
            set name = :name, note = :note, state = :state, teams = :teams::jsonb, version = version + 1,
                changed_at = :changedAt, changed_by = :changedBy
            where id = :id and version = :version
            """)
                        .param("id", design.id().value())
                        .param("version", design.version())
                        .param("name", design.plan().name())
                        .param("note", design.plan().note())
                        .param("state", design.state().name())
                        .param("teams", json.writeValueAsString(design.plan().teams()))
                        .param("changedAt", timestamp(design.changedAt()))
                        .param("changedBy", id(design.changedBy()))
                        .update()
                == 1;
    }

    boolean delete(Design draft) {
        return jdbc.sql("delete from structure.design where id = :id and version = :version and state = 'DRAFT'")
                        .param("id", draft.id().value())
                        .param("version", draft.version())
                        .update()
                == 1;
    }

    private Design design(Row row) {
        return new Design(
                new DesignId(row.id()),
                new Plan(row.name(), row.note(), json.readValue(row.teams(), TEAMS)),
                Design.State.valueOf(row.state()),
                row.version(),
                row.createdAt().toInstant(),
                employee(row.createdBy()),
                row.changedAt().toInstant(),
                employee(row.changedBy()));
    }

    private static OffsetDateTime timestamp(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable UUID id(@Nullable EmployeeId employee) {
        return employee == null ? null : employee.value();
    }

    private static @Nullable EmployeeId employee(@Nullable UUID id) {
        return id == null ? null : new EmployeeId(id);
    }
}
