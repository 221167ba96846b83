package dev.struktura.structure.design;

import dev.struktura.journal.JournalEntry;
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

/** Activations as rows, their progress with them. */
@Repository
class ActivationTable {

    private static final String SELECT = """
        select id, design_id, previous_id, state, due_at, reason, asked_by, asked_name, asked_at, begun_at, finished_at,
               teams, teams_before, stretch, after_id
        from structure.activation
        """;

    private static final String AT_WORK = "state in ('SCHEDULED', 'RUNNING', 'RETURNING', 'RESETTLING')";

    private static final TypeReference<List<PlannedTeam>> TEAMS = new TypeReference<>() {};

    private record Row(
            UUID id,
            UUID designId,
            @Nullable UUID previousId,
            String state,
            OffsetDateTime dueAt,
            String reason,
            UUID askedBy,
            String askedName,
            OffsetDateTime askedAt,
            @Nullable OffsetDateTime begunAt,
            @Nullable OffsetDateTime finishedAt,
            String teams,
            String teamsBefore,
            int stretch,
            @Nullable UUID afterId) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ActivationTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return false when another one is at work */
    boolean insert(Activation asked) {
        return jdbc.sql("""
            insert into structure.activation (id, design_id, state, due_at, reason, asked_by, asked_name, asked_at, teams)
            values (:id, :design, 'SCHEDULED', :dueAt, :reason, :by, :name, :at, :teams::jsonb)
            on conflict do nothing
            """)
                        .param("id", asked.id().value())
                        .param("design", asked.design().value())
                        .param("dueAt", timestamp(asked.dueAt()))
                        .param("reason", asked.reason())
                        .param("by", asked.askedBy().id())
                        .param("name", asked.askedBy().name())
                        .param("at", timestamp(asked.askedAt()))
                        .param("teams", json.writeValueAsString(asked.teams()))
                        .update()
                == 1;
    }

    /** The latest of a design, locked until the end of the transaction. */
    Optional<Activation> lockLatest(DesignId design) {
        return one(SELECT + "where design_id = :design order by asked_at desc, id desc limit 1 for update", design);
    }

    Optional<Activation> latest(DesignId design) {
        return one(SELECT + "where design_id = :design order by asked_at desc, id desc limit 1", design);
    }

    boolean isAtWork(DesignId design) {
        return latest(design).filter(one -> one.finishedAt() == null).isPresent();
    }

    /** The one at work when it is due and no other node is at it. */
    Optional<Activation> lockDue(Instant now) {
        return jdbc.sql(SELECT + "where " + AT_WORK + " and due_at <= :now for update skip locked")
                .param("now", timestamp(now))
                .query(Row.class)
                .optional()
                .map(this::activation);
    }

    Optional<Instant> nextDue() {
        return jdbc.sql("select due_at from structure.activation where " + AT_WORK)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void update(Activation changed) {
        DesignId previous = changed.previous();
        jdbc.sql("""
            update structure.activation
            set state = :state, previous_id = :previous, begun_at = :begun, finished_at = :finished,
                teams_before = :before::jsonb, stretch = :stretch, after_id = :after
            where id = :id
            """)
                .param("id", changed.id().value())
                .param("state", changed.state().name())
                .param("previous", previous == null ? null : previous.value())
                .param("begun", timestampOrNull(changed.begunAt()))
                .param("finished", timestampOrNull(changed.finishedAt()))
                .param("before", json.writeValueAsString(changed.teamsBefore()))
                .param("stretch", changed.stretch())
                .param("after", changed.after())
                .update();
    }

    private Optional<Activation> one(String query, DesignId design) {
        return jdbc.sql(query)
                .param("design", design.value())
                .query(Row.class)
                .optional()
                .map(this::activation);
    }

    private Activation activation(Row row) {
        return new Activation(
                new ActivationId(row.id()),
                new DesignId(row.designId()),
                row.previousId() == null ? null : new DesignId(row.previousId()),
                Activation.State.valueOf(row.state()),
                row.dueAt().toInstant(),
                row.reason(),
                new JournalEntry.Actor(row.askedBy(), row.askedName()),
                row.askedAt().toInstant(),
                instant(row.begunAt()),
                instant(row.finishedAt()),
                json.readValue(row.teams(), TEAMS),
                json.readValue(row.teamsBefore(), TEAMS),
                row.stretch(),
                row.afterId());
    }

    private static OffsetDateTime timestamp(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime timestampOrNull(@Nullable Instant moment) {
        return moment == null ? null : timestamp(moment);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
