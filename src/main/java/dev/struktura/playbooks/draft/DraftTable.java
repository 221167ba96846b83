package dev.struktura.playbooks.draft;

import dev.struktura.process.ProcessDocument;
import dev.struktura.staff.EmployeeId;
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

/** Drafts as rows, and their revisions. */
@Repository
class DraftTable {

    /** So many revisions of a draft can be gone back to. */
    private static final int KEPT = 500;

    private static final String SELECT = """
        select d.id, d.process, d.based_on, d.published_as, r.document, d.version,
               exists (select from playbooks.draft_revision e where e.draft_id = d.id and e.position < d.position) as undoable,
               exists (select from playbooks.draft_revision l where l.draft_id = d.id and l.position > d.position) as redoable,
               d.created_at, d.created_by, d.changed_at, d.changed_by
        from playbooks.draft d
        join playbooks.draft_revision r on r.draft_id = d.id and r.position = d.position
        """;

    private record Row(
            UUID id,
            String process,
            @Nullable Integer basedOn,
            @Nullable Integer publishedAs,
            String document,
            long version,
            boolean undoable,
            boolean redoable,
            OffsetDateTime createdAt,
            UUID createdBy,
            OffsetDateTime changedAt,
            UUID changedBy) {

        Draft draft() {
            return new Draft(
                    new DraftId(id),
                    process,
                    basedOn,
                    publishedAs,
                    ProcessDocument.stored(document),
                    version,
                    undoable,
                    redoable,
                    createdAt.toInstant(),
                    new EmployeeId(createdBy),
                    changedAt.toInstant(),
                    new EmployeeId(changedBy));
        }
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Draft> open() {
        return jdbc
                .sql(SELECT + "where d.published_as is null order by d.changed_at desc, d.id desc")
                .query(Row.class)
                .list()
                .stream()
                .map(Row::draft)
                .toList();
    }

    Optional<Draft> find(DraftId id) {
        return jdbc.sql(SELECT + "where d.id = :id")
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(Row::draft);
    }

    /** Finds it and keeps others from changing it until the transaction ends. */
    Optional<Draft> lock(DraftId id) {
        jdbc.sql("select 1 from playbooks.draft where id = :id for update")
                .param("id", id.value())
                .query()
                .listOfRows();
        return find(id);
    }

    /** Those of the revision the draft stands at. */
    Comments comments(DraftId id) {
        return jdbc.sql("""
            select r.comments from playbooks.draft d
            join playbooks.draft_revision r on r.draft_id = d.id and r.position = d.position
            where d.id = :id
            """)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Comments.class))
                .orElse(Comments.NONE);
    }

    /** As it stood at a version of it; empty when that was written over since. */
    Optional<ProcessDocument> at(DraftId id, long version) {
        return jdbc.sql("""
            select r.document from playbooks.draft_standing s
            join playbooks.draft_revision r on r.draft_id = s.draft_id and r.position = s.position
            where s.draft_id = :id and s.version = :version
            """)
                .param("id", id.value())
                .param("version", version)
                .query(String.class)
                .optional()
                .map(ProcessDocument::stored);
    }

    /** Those of the latest draft that became the version, or an earlier one that says the same. */
    Comments comments(ProcessDocument version, int number) {
        return jdbc.sql("""
            select r.comments from playbooks.draft d
            join playbooks.draft_revision r on r.draft_id = d.id and r.position = d.position
            where d.process = :process and d.published_as <= :number and r.document::jsonb = :document::jsonb
            order by d.published_as desc limit 1
            """)
                .param("process", version.key())
                .param("number", number)
                .param("document", version.toJson())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Comments.class))
                .orElse(Comments.NONE);
    }

    void insert(Draft draft, Comments comments) {
        jdbc.sql("""
            with added as (
                insert into playbooks.draft (id, process, based_on, created_at, created_by, changed_at, changed_by)
                values (:id, :process, :basedOn, :at, :by, :at, :by)
                returning id, version, position),
            stood as (
                insert into playbooks.draft_standing (draft_id, version, position)
                select id, version, position from added)
            insert into playbooks.draft_revision (draft_id, position, document, comments, made_at, made_by)
            select id, position, :document::json, :comments::jsonb, :at, :by from added
            """)
                .param("id", draft.id().value())
                .param("process", draft.process())
                .param("basedOn", draft.basedOn())
                .param("document", draft.document().toJson())
                .param("comments", json.writeValueAsString(comments))
                .param("at", timestamp(draft.createdAt()))
                .param("by", draft.createdBy().value())
                .update();
    }

    /** Adds a revision after the one that stands, instead of those that came after it. */
    void append(DraftId id, ProcessDocument document, Comments comments, Instant at, EmployeeId by) {
        jdbc.sql("""
            delete from playbooks.draft_revision r using playbooks.draft d
            where d.id = :id and r.draft_id = d.id
                and (r.position > d.position or r.position <= d.position + 1 - :kept)
            """).param("id", id.value()).param("kept", KEPT).update();
        jdbc.sql("""
            with moved as (
                update playbooks.draft
                set position = position + 1, version = version + 1, changed_at = :at, changed_by = :by
                where id = :id
                returning id, version, position),
            stood as (
                insert into playbooks.draft_standing (draft_id, version, position)
                select id, version, position from moved)
            insert into playbooks.draft_revision (draft_id, position, document, comments, made_at, made_by)
            select id, position, :document::json, :comments::jsonb, :at, :by from moved
            """)
                .param("id", id.value())
                .param("document", document.toJson())
                .param("comments", json.writeValueAsString(comments))
                .param("at", timestamp(at))
                .param("by", by.value())
                .update();
    }

    /** Stands at another revision, if it is there. */
    void step(DraftId id, int by, Instant at, EmployeeId employee) {
        jdbc.sql("""
            with moved as (
                update playbooks.draft d
                set position = d.position + :by, version = d.version + 1, changed_at = :at, changed_by = :employee
                from playbooks.draft_revision r
                where d.id = :id and r.draft_id = d.id and r.position = d.position + :by
                returning d.id, d.version, d.position)
            insert into playbooks.draft_standing (draft_id, version, position)
            select id, version, position from moved
            """)
                .param("id", id.value())
                .param("by", by)
                .param("at", timestamp(at))
                .param("employee", employee.value())
                .update();
    }

    void conclude(DraftId id, int number, Instant at, EmployeeId by) {
        jdbc.sql("""
            update playbooks.draft
            set published_as = :number, version = version + 1, changed_at = :at, changed_by = :by
            where id = :id
            """)
                .param("id", id.value())
                .param("number", number)
                .param("at", timestamp(at))
                .param("by", by.value())
                .update();
    }

    void delete(DraftId id) {
        jdbc.sql("delete from playbooks.draft where id = :id")
                .param("id", id.value())
                .update();
    }

    private static OffsetDateTime timestamp(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
