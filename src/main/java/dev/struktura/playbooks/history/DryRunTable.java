package dev.struktura.playbooks.history;

import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.process.ProcessDocument;
import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Dry runs as rows, with how far they are and what they have found. */
@Repository
class DryRunTable {

    private static final String SELECT = """
        select id, draft_id, document, months, since, until, state, subjects, seen, entries, after_id, result, asked_by,
               finished_at
        from playbooks.dry_run
        """;

    private record Row(
            UUID id,
            UUID draftId,
            String document,
            int months,
            OffsetDateTime since,
            OffsetDateTime until,
            String state,
            int subjects,
            int seen,
            long entries,
            @Nullable UUID afterId,
            @Nullable String result,
            UUID askedBy,
            @Nullable OffsetDateTime finishedAt) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DryRunTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return false when one of the same draft is at work */
    boolean insert(DryRun asked) {
        return jdbc.sql("""
            insert into playbooks.dry_run (id, process, draft_id, document, months, since, until, asked_by, asked_at)
            values (:id, :process, :draft, :document::json, :months, :since, :until, :by, :until)
            on conflict do nothing
            """)
                        .param("id", asked.id().value())
                        .param("process", asked.document().key())
                        .param("draft", asked.draft().value())
                        .param("document", asked.document().toJson())
                        .param("months", asked.months())
                        .param("since", timestamp(asked.since()))
                        .param("until", timestamp(asked.until()))
                        .param("by", asked.askedBy().value())
                        .update()
                == 1;
    }

    Optional<DryRun> find(DryRunId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(this::run);
    }

    Optional<DryRun> latest(DraftId draft) {
        return jdbc.sql(SELECT + "where draft_id = :draft order by asked_at desc, id desc limit 1")
                .param("draft", draft.value())
                .query(Row.class)
                .optional()
                .map(this::run);
    }

    /** The next one to work on that no other node is at. */
    Optional<DryRun> lockNext() {
        return jdbc.sql(SELECT + "where state <> 'DONE' order by asked_at, id limit 1 for update skip locked")
                .query(Row.class)
                .optional()
                .map(this::run);
    }

    Optional<Instant> nextDue() {
        return jdbc.sql("select min(asked_at) as due from playbooks.dry_run where state <> 'DONE'")
                .query((rs, row) -> Optional.ofNullable(rs.getObject("due", OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    void update(DryRun changed) {
        Instant finished = changed.finishedAt();
        jdbc.sql("""
            update playbooks.dry_run
            set state = :state, subjects = :subjects, seen = :seen, entries = :entries, after_id = :after,
                result = :result::jsonb, finished_at = :finished
            where id = :id
            """)
                .param("id", changed.id().value())
                .param("state", changed.state().name())
                .param("subjects", changed.progress().subjects())
                .param("seen", changed.progress().seen())
                .param("entries", changed.progress().entries())
                .param("after", changed.progress().after())
                .param("result", json.writeValueAsString(changed.result()))
                .param("finished", finished == null ? null : timestamp(finished))
                .update();
    }

    private DryRun run(Row row) {
        return new DryRun(
                new DryRunId(row.id()),
                new DraftId(row.draftId()),
                ProcessDocument.parse(row.document()),
                row.months(),
                row.since().toInstant(),
                row.until().toInstant(),
                DryRun.State.valueOf(row.state()),
                new DryRun.Progress(row.subjects(), row.seen(), row.entries(), row.afterId()),
                row.result() == null ? DryRunResult.NOTHING : json.readValue(row.result(), DryRunResult.class),
                new EmployeeId(row.askedBy()),
                row.finishedAt() == null ? null : row.finishedAt().toInstant());
    }

    private static OffsetDateTime timestamp(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
