package dev.struktura.custody;

import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The exports as rows. */
@Repository
class ExportTable {

    private static final TypeReference<Map<String, String>> FILTER = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ExportTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Wish wish, WrittenFile file, boolean fourEyes, Export.By asked, Instant openUntil) {
        jdbc.sql("""
            insert into custody.export (id, list, filter, contacts, reason, lines, bytes, hash, state, four_eyes,
                                        asked_by, asked_name, asked_at, open_until)
            values (:id, :list, :filter::jsonb, :contacts, :reason, :lines, :bytes, :hash, :state, :fourEyes,
                    :by, :byName, :at, :until)
            """)
                .param("id", wish.id().value())
                .param("list", wish.list())
                .param("filter", json.writeValueAsString(wish.filter()))
                .param("contacts", wish.contacts())
                .param("reason", wish.reason())
                .param("lines", file.lines())
                .param("bytes", file.bytes().length)
                .param("hash", file.hash())
                .param("state", (fourEyes ? ExportState.WAITING : ExportState.READY).name())
                .param("fourEyes", fourEyes)
                .param("by", asked.id().value())
                .param("byName", asked.name())
                .param("at", Timestamp.from(asked.at()))
                .param("until", Timestamp.from(openUntil))
                .update();
    }

    Optional<Export> find(ExportId id) {
        return jdbc.sql("select * from custody.export where id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Export> lock(ExportId id) {
        return jdbc.sql("select * from custody.export where id = ? for update")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /** Newest first, after the one with this number. */
    List<Export> page(@Nullable EmployeeId of, long before, int limit) {
        return jdbc.sql("""
            select * from custody.export where (:of::uuid is null or asked_by = :of) and number < :before
             order by number desc limit :limit
            """)
                .param("of", of == null ? null : of.value())
                .param("before", before)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    Optional<Export> withHash(String hash) {
        return jdbc.sql("select * from custody.export where hash = ? order by number limit 1")
                .param(hash)
                .query(this::row)
                .optional();
    }

    /** How many rows this person has taken out since then without a second person; others of theirs wait until this one is counted. */
    int takenAlone(Viewer viewer, Instant since) {
        jdbc.sql("select count(pg_advisory_xact_lock(hashtextextended(:who, 17)))")
                .param("who", viewer.id().toString())
                .query(Long.class)
                .single();
        return jdbc.sql("""
            select coalesce(sum(lines), 0) from custody.export where asked_by = :who and asked_at > :since and not four_eyes
            """)
                .param("who", viewer.id().value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    void agree(ExportId id, Export.By by, Instant openUntil) {
        jdbc.sql("""
            update custody.export set state = 'READY', decided_by = :by, decided_name = :name, decided_at = :at, open_until = :until
             where id = :id
            """)
                .param("by", by.id().value())
                .param("name", by.name())
                .param("at", Timestamp.from(by.at()))
                .param("until", Timestamp.from(openUntil))
                .param("id", id.value())
                .update();
    }

    void decline(ExportId id, Export.By by, String reason) {
        jdbc.sql("""
            update custody.export
               set state = 'DECLINED', decided_by = :by, decided_name = :name, decided_at = :at, declined_for = :reason
             where id = :id
            """)
                .param("by", by.id().value())
                .param("name", by.name())
                .param("at", Timestamp.from(by.at()))
                .param("reason", reason)
                .param("id", id.value())
                .update();
    }

    void countFetch(ExportId id) {
        jdbc.sql("update custody.export set fetches = fetches + 1 where id = ?")
                .param(id.value())
                .update();
    }

    void end(ExportId id) {
        jdbc.sql("update custody.export set state = 'OVER' where id = ?")
                .param(id.value())
                .update();
    }

    /** Those of a person that are open in one way or the other. */
    List<ExportId> openOf(EmployeeId person) {
        return jdbc
                .sql("select id from custody.export where asked_by = ? and state in ('WAITING', 'READY') for update")
                .param(person.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(ExportId::new)
                .toList();
    }

    Optional<Instant> firstEnd() {
        return jdbc.sql("select min(open_until) from custody.export where state in ('WAITING', 'READY')")
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    List<ExportId> endedBy(Instant at, int most) {
        return jdbc.sql("""
            select id from custody.export where state in ('WAITING', 'READY') and open_until <= :at
             order by open_until limit :most for update skip locked
            """).param("at", Timestamp.from(at)).param("most", most).query(UUID.class).list().stream()
                .map(ExportId::new)
                .toList();
    }

    /** How many exports each person fetched since then. */
    List<FetchedBy> fetchedSince(Instant since) {
        return jdbc.sql("""
            select e.asked_by as person, count(distinct e.id) as exports
              from custody.export e join custody.fetch f on f.export_id = e.id and f.at >= :since group by e.asked_by
            """)
                .param("since", Timestamp.from(since))
                .query((row, n) ->
                        new FetchedBy(new EmployeeId(row.getObject("person", UUID.class)), row.getInt("exports")))
                .list();
    }

    record FetchedBy(EmployeeId person, int exports) {}

    private Export row(ResultSet row, int place) throws SQLException {
        return new Export(
                new ExportId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                row.getString("list"),
                json.readValue(row.getString("filter"), FILTER),
                row.getBoolean("contacts"),
                row.getString("reason"),
                row.getInt("lines"),
                row.getInt("bytes"),
                row.getString("hash"),
                ExportState.valueOf(row.getString("state")),
                row.getBoolean("four_eyes"),
                Objects.requireNonNull(by(row, "asked")),
                decision(row),
                row.getTimestamp("open_until").toInstant(),
                row.getInt("fetches"));
    }

    private static Export.@Nullable Decision decision(ResultSet row) throws SQLException {
        Export.By by = by(row, "decided");
        return by == null ? null : new Export.Decision(by, row.getString("declined_for"));
    }

    private static Export.@Nullable By by(ResultSet row, String did) throws SQLException {
        UUID id = row.getObject(did + "_by", UUID.class);
        return id == null
                ? null
                : new Export.By(
                        new EmployeeId(id),
                        row.getString(did + "_name"),
                        row.getTimestamp(did + "_at").toInstant());
    }
}
