package dev.struktura.playbooks.change;

import dev.struktura.journal.JournalEntry;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.process.MigrationPlan;
import dev.struktura.process.ProcessDocument;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Publications as rows, their progress with them. */
@Repository
class PublicationTable {

    private static final String SELECT = """
        select id, draft_id, document, number, previous, mode, mapping, state, reason, asked_by, asked_name, asked_at,
               confirmed_by, confirmed_name, begun_at, finished_at, in_flight, stretch, after_id
        from playbooks.publication
        """;

    private record Row(
            UUID id,
            @Nullable UUID draftId,
            String document,
            @Nullable Integer number,
            @Nullable Integer previous,
            String mode,
            String mapping,
            String state,
            String reason,
            UUID askedBy,
            String askedName,
            OffsetDateTime askedAt,
            @Nullable UUID confirmedBy,
            @Nullable String confirmedName,
            @Nullable OffsetDateTime begunAt,
            @Nullable OffsetDateTime finishedAt,
            int inFlight,
            int stretch,
            @Nullable UUID afterId) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PublicationTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return false when another of the process is at work or waits */
    boolean insert(Publication asked) {
        DraftId draft = asked.draft();
        return jdbc.sql("""
            insert into playbooks.publication
                (id, process, draft_id, document, mode, mapping, state, reason, asked_by, asked_name, asked_at)
            values (:id, :process, :draft, :document::json, :mode, :mapping::jsonb, :state, :reason, :by, :name, :at)
            on conflict do nothing
            """)
                        .param("id", asked.id().value())
                        .param("process", asked.process())
                        .param("draft", draft == null ? null : draft.value())
                        .param("document", asked.document().toJson())
                        .param("mode", asked.plan().mode().name())
                        .param("mapping", json.writeValueAsString(asked.plan().mapping()))
                        .param("state", asked.state().name())
                        .param("reason", asked.reason())
                        .param("by", asked.askedBy().id())
                        .param("name", asked.askedBy().name())
                        .param("at", timestamp(asked.askedAt()))
                        .update()
                == 1;
    }

    Optional<Publication> find(PublicationId id) {
        return one("where id = :id", id.value());
    }

    /** Locked until the end of the transaction. */
    Optional<Publication> lock(PublicationId id) {
        return one("where id = :id for update", id.value());
    }

    Optional<Publication> latestOf(DraftId draft) {
        return one("where draft_id = :id order by asked_at desc, id desc limit 1", draft.value());
    }

    /** The latest of all processes, newest first. */
    List<Publication> latest(int most) {
        return jdbc
                .sql(SELECT + "order by asked_at desc, id desc limit :most")
                .param("most", most)
                .query(Row.class)
                .list()
                .stream()
                .map(this::publication)
                .toList();
    }

    /** Those by which deals adopt a version at their next stage, newest first. */
    List<Publication> leadingAtNextStage() {
        return jdbc
                .sql(SELECT + "where mode = 'NEXT_STAGE' and state = 'DONE' order by number desc")
                .query(Row.class)
                .list()
                .stream()
                .map(this::publication)
                .toList();
    }

    /** One at work that no other node is at. */
    Optional<Publication> lockAtWork() {
        return jdbc.sql(SELECT
                        + "where state in ('RUNNING', 'RETURNING') order by asked_at limit 1 for update skip locked")
                .query(Row.class)
                .optional()
                .map(this::publication);
    }

    /** When the one at work began. */
    Optional<Instant> nextDue() {
        return jdbc.sql("select begun_at from playbooks.publication where state in ('RUNNING', 'RETURNING') limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void update(Publication changed) {
        JournalEntry.Actor second = changed.confirmedBy();
        jdbc.sql("""
            update playbooks.publication
            set number = :number, previous = :previous, state = :state, confirmed_by = :second, confirmed_name = :secondName,
                begun_at = :begun, finished_at = :finished, in_flight = :inFlight, stretch = :stretch, after_id = :after
            where id = :id
            """)
                .param("id", changed.id().value())
                .param("number", changed.number())
                .param("previous", changed.previous())
                .param("state", changed.state().name())
                .param("second", second == null ? null : second.id())
                .param("secondName", second == null ? null : second.name())
                .param("begun", timestampOrNull(changed.begunAt()))
                .param("finished", timestampOrNull(changed.finishedAt()))
                .param("inFlight", changed.inFlight())
                .param("stretch", changed.stretch())
                .param("after", changed.after())
                .update();
    }

    private Optional<Publication> one(String which, UUID id) {
        return jdbc.sql(SELECT + which)
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(this::publication);
    }

    private Publication publication(Row row) {
        return new Publication(
                new PublicationId(row.id()),
                row.draftId() == null ? null : new DraftId(row.draftId()),
                ProcessDocument.stored(row.document()),
                row.number(),
                row.previous(),
                new Plan(Plan.Mode.valueOf(row.mode()), json.readValue(row.mapping(), MigrationPlan.class)),
                Publication.State.valueOf(row.state()),
                row.reason(),
                new JournalEntry.Actor(row.askedBy(), row.askedName()),
                row.askedAt().toInstant(),
                row.confirmedBy() == null || row.confirmedName() == null
                        ? null
                        : new JournalEntry.Actor(row.confirmedBy(), row.confirmedName()),
                instant(row.begunAt()),
                instant(row.finishedAt()),
                row.inFlight(),
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
