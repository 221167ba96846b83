package dev.struktura.integration;

import dev.struktura.clients.ClientId;
import dev.struktura.integration.mapping.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The staged rows of the imports, read and written in sets. */
@Component
class RowTable {

    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    /** What an imported row created. */
    record Created(
            int place,
            @Nullable UUID deal,
            @Nullable Instant actedAt,
            @Nullable UUID client,
            boolean clientCreated) {}

    /** A refused row with its reasons. */
    record Refused(StagedRow row, List<Finding> findings) {}

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    RowTable(JdbcClient sql, JdbcTemplate batches, JsonMapper json) {
        this.sql = sql;
        this.batches = batches;
        this.json = json;
    }

    void stage(ImportId id, List<StagedRow> rows) {
        batches.batchUpdate(
                "insert into integration.import_row (import_id, place, line, cells) values (?, ?, ?, ?::jsonb)",
                rows.stream()
                        .map(row ->
                                new Object[] {id.value(), row.place(), row.line(), json.writeValueAsString(row.cells())
                                })
                        .toList());
    }

    List<StagedRow> next(ImportId id, RowState state, int limit) {
        return sql.sql("""
            select place, line, cells from integration.import_row where import_id = ? and state = ? order by place limit ?
            """)
                .params(id.value(), state.name(), limit)
                .query(this::staged)
                .list();
    }

    List<StagedRow> first(ImportId id, int limit) {
        return sql.sql("select place, line, cells from integration.import_row where import_id = ? order by place"
                        + " limit ?")
                .params(id.value(), limit)
                .query(this::staged)
                .list();
    }

    /** Refused rows after a place, in the order of the file. */
    List<Refused> refused(ImportId id, int after, int limit) {
        return sql.sql("""
            select place, line, cells, findings from integration.import_row
            where import_id = ? and state = 'REFUSED' and place > ? order by place limit ?
            """)
                .params(id.value(), after, limit)
                .query((rs, n) -> new Refused(staged(rs, n), json.readValue(rs.getString("findings"), FINDINGS)))
                .list();
    }

    /** Forgets what a dry run said. */
    void recheck(ImportId id) {
        sql.sql("""
            update integration.import_row set state = 'STAGED', findings = '[]', stage = null, client_key = null
            where import_id = ? and state in ('READY', 'REFUSED')
            """).param(id.value()).update();
    }

    void judge(ImportId id, List<Verdict> verdicts) {
        sql.sql("""
            update integration.import_row r
            set state = v.state, findings = v.findings::jsonb, stage = v.stage, client_key = v.client_key
            from unnest(:places::int[], :states::text[], :findings::text[], :stages::text[], :keys::text[])
                as v (place, state, findings, stage, client_key)
            where r.import_id = :id and r.place = v.place
            """)
                .param("places", verdicts.stream().map(Verdict::place).toArray(Integer[]::new))
                .param("states", texts(verdicts, verdict -> verdict.state().name()))
                .param("findings", texts(verdicts, verdict -> json.writeValueAsString(verdict.findings())))
                .param("stages", texts(verdicts, Verdict::stage))
                .param("keys", texts(verdicts, Verdict::clientKey))
                .param("id", id.value())
                .update();
    }

    void settle(ImportId id, List<Fate> fates) {
        batches.batchUpdate(
                """
                update integration.import_row set state = ?, client_id = ?, client_created = ?, deal_id = ?, acted_at = ?,
                    findings = findings || ?::jsonb
                where import_id = ? and place = ?
                """,
                fates.stream()
                        .map(fate -> new @Nullable Object[] {
                            fate.state().name(),
                            fate.client() == null ? null : fate.client().value(),
                            fate.clientCreated(),
                            fate.deal(),
                            fate.actedAt() == null ? null : Timestamp.from(fate.actedAt()),
                            json.writeValueAsString(fate.findings()),
                            id.value(),
                            fate.place()
                        })
                        .toList());
    }

    /** Clients that earlier rows of the import have, by what rows of the same client have in common. */
    Map<String, ClientId> clients(ImportId id, Collection<String> keys) {
        return sql
                .sql("""
                    select distinct on (client_key) client_key, client_id from integration.import_row
                    where import_id = ? and client_key = any(?) and client_id is not null order by client_key, place
                    """)
                .params(id.value(), keys.toArray(String[]::new))
                .query((rs, n) -> Map.entry(rs.getString(1), new ClientId(rs.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Keys of the clients of the rows, by place. */
    Map<Integer, String> clientKeys(ImportId id, List<StagedRow> rows) {
        return sql
                .sql("""
                    select place, client_key from integration.import_row
                    where import_id = ? and place = any(?) and client_key is not null
                    """)
                .params(id.value(), rows.stream().map(StagedRow::place).toArray(Integer[]::new))
                .query((rs, n) -> Map.entry(rs.getInt(1), rs.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Imported rows, last first: what came later hangs on what came earlier. */
    List<Created> created(ImportId id, int limit) {
        return sql.sql("""
            select place, deal_id, acted_at, client_id, client_created from integration.import_row
            where import_id = ? and state = 'IMPORTED' order by place desc limit ?
            """)
                .params(id.value(), limit)
                .query((rs, n) -> created(rs))
                .list();
    }

    void undone(ImportId id, Collection<Integer> places, RowState state) {
        List<Object[]> rows = new ArrayList<>();
        places.forEach(place -> rows.add(new Object[] {state.name(), id.value(), place}));
        batches.batchUpdate("update integration.import_row set state = ? where import_id = ? and place = ?", rows);
    }

    private static Created created(ResultSet rs) throws SQLException {
        Timestamp acted = rs.getTimestamp("acted_at");
        return new Created(
                rs.getInt("place"),
                rs.getObject("deal_id", UUID.class),
                acted == null ? null : acted.toInstant(),
                rs.getObject("client_id", UUID.class),
                rs.getBoolean("client_created"));
    }

    private StagedRow staged(ResultSet rs, int n) throws SQLException {
        return new StagedRow(rs.getInt("place"), rs.getLong("line"), json.readValue(rs.getString("cells"), CELLS));
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
