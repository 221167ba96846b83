package dev.struktura.integration;

import dev.struktura.base.Reason;
import dev.struktura.integration.mapping.Kind;
import dev.struktura.integration.mapping.Mapping;
import dev.struktura.staff.EmployeeId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the imports. */
@Component
class ImportTable {

    private static final TypeReference<List<ColumnRow>> COLUMNS = new TypeReference<>() {};
    private static final TypeReference<List<Reason>> REASONS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> STAGES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;
    private final FileSeal seal;

    ImportTable(JdbcClient sql, JsonMapper json, FileSeal seal) {
        this.sql = sql;
        this.json = json;
        this.seal = seal;
    }

    void insert(Import added) {
        sql.sql("""
            insert into integration.import (id, kind, file_name, file_hash, format, reading, dialect, columns, options,
                stages, mode, state, problems, report, rows, created_by, created_name, created_at)
            values (:id, :kind, :name, :hash, :format, :reading, :dialect, :columns, :options::jsonb,
                :stages::jsonb, :mode, :state, :problems::jsonb, :report::jsonb, :rows, :by, :byName, :at)
            """)
                .param("id", added.id().value())
                .param("kind", added.kind().name())
                .param("name", added.file().name())
                .param("hash", added.file().hash())
                .param("format", added.file().format())
                .param("reading", added.file().reading())
                .param("dialect", added.dialect())
                .param("columns", columns(added.id(), added.mapping()))
                .param("options", json.writeValueAsString(added.choices()))
                .param("stages", json.writeValueAsString(added.stages()))
                .param("mode", added.mode().name())
                .param("state", added.state().name())
                .param("problems", json.writeValueAsString(added.problems()))
                .param("report", json.writeValueAsString(added.report()))
                .param("rows", added.file().rows())
                .param("by", added.author().id().value())
                .param("byName", added.author().name())
                .param("at", Timestamp.from(added.author().at()))
                .update();
    }

    Optional<Import> find(ImportId id) {
        return sql.sql("select * from integration.import where id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /** Newest first, after a place in that order. */
    List<Import> list(Instant before, UUID beforeId, int limit) {
        return sql.sql("""
            select * from integration.import where (created_at, id) < (:at, :id)
            order by created_at desc, id desc limit :limit
            """)
                .param("at", Timestamp.from(before))
                .param("id", beforeId)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Locks it for the transaction, waiting for whoever works on it. */
    Optional<Import> lock(ImportId id) {
        return sql.sql("select * from integration.import where id = ? for update")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /** Locks the oldest one that goes on by itself and that no other node works on. */
    Optional<Import> lockNext() {
        return sql.sql("""
            select * from integration.import where state in ('CHECKING', 'RUNNING', 'UNDOING')
            order by created_at limit 1 for update skip locked
            """).query(this::row).optional();
    }

    /** The latest earlier import of the very same file that wrote something. */
    Optional<Import> sameFile(String hash) {
        return sql.sql("""
            select * from integration.import where file_hash = ? and state in ('RUNNING', 'DONE')
            order by created_at desc limit 1
            """).param(hash).query(this::row).optional();
    }

    void remap(Import changed) {
        sql.sql("""
            update integration.import set columns = :columns, options = :options::jsonb, stages = :stages::jsonb,
                mode = :mode, problems = :problems::jsonb, state = 'CHECKING', run_after = false, version = version + 1
            where id = :id
            """)
                .param("columns", columns(changed.id(), changed.mapping()))
                .param("options", json.writeValueAsString(changed.choices()))
                .param("stages", json.writeValueAsString(changed.stages()))
                .param("mode", changed.mode().name())
                .param("problems", json.writeValueAsString(changed.problems()))
                .param("id", changed.id().value())
                .update();
    }

    void become(ImportId id, ImportState state) {
        sql.sql("update integration.import set state = ?, version = version + 1 where id = ?")
                .params(state.name(), id.value())
                .update();
    }

    void runAfterChecking(ImportId id) {
        sql.sql("update integration.import set run_after = true where id = ?")
                .param(id.value())
                .update();
    }

    /** The dry run is complete: ready, or running at once when that was asked for. */
    void checked(ImportId id, Report report) {
        sql.sql("""
            update integration.import set state = case when run_after then 'RUNNING' else 'READY' end,
                run_after = false, report = ?::jsonb, version = version + 1
            where id = ?
            """).params(json.writeValueAsString(report), id.value()).update();
    }

    void finish(ImportId id, ImportState state, Report report, Instant at) {
        sql.sql("""
            update integration.import set state = ?, report = ?::jsonb, finished_at = ?, version = version + 1 where id = ?
            """)
                .params(state.name(), json.writeValueAsString(report), Timestamp.from(at), id.value())
                .update();
    }

    private byte[] columns(ImportId id, Mapping mapping) {
        List<ColumnRow> columns = mapping.columns().stream().map(ColumnRow::of).toList();
        return seal.columns(id.value(), json.writeValueAsString(columns));
    }

    private Import row(ResultSet rs, int place) throws SQLException {
        Timestamp finished = rs.getTimestamp("finished_at");
        UUID id = rs.getObject("id", UUID.class);
        return new Import(
                new ImportId(id),
                Kind.valueOf(rs.getString("kind")),
                new Import.File(
                        rs.getString("file_name"),
                        rs.getString("file_hash"),
                        rs.getString("format"),
                        rs.getString("reading"),
                        rs.getInt("rows")),
                rs.getString("dialect"),
                new Mapping(json.readValue(seal.openColumns(id, rs.getBytes("columns")), COLUMNS).stream()
                        .map(ColumnRow::suggestion)
                        .toList()),
                json.readValue(rs.getString("options"), Choices.class),
                json.readValue(rs.getString("stages"), STAGES),
                Mode.valueOf(rs.getString("mode")),
                ImportState.valueOf(rs.getString("state")),
                json.readValue(rs.getString("problems"), REASONS),
                json.readValue(rs.getString("report"), Report.class),
                rs.getLong("version"),
                new Import.Author(
                        new EmployeeId(rs.getObject("created_by", UUID.class)),
                        rs.getString("created_name"),
                        rs.getTimestamp("created_at").toInstant()),
                finished == null ? null : finished.toInstant());
    }
}
