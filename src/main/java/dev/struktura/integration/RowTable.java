package dev.struktura.integration;

import dev.struktura.clients.ClientId;
import dev.struktura.deals.DealId;
import dev.struktura.integration.mapping.Finding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
            @Nullable DealId deal,
            @Nullable Instant actedAt,
            @Nullable ClientId client,
            boolean clientCreated) {}

    /** A refused row with its reasons. */
    record Refused(StagedRow row, List<Finding> findings) {}

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final FileSeal seal;

    RowTable(JdbcClient sql, JdbcTemplate batches, JsonMapper json, FileSeal seal) {
        this.sql = sql;
        this.batches = batches;
        this.json = json;
        this.seal = seal;
    }

    void stage(ImportId id, List<StagedRow> rows) {
        batches.batchUpdate(
                "insert into integration.import_row (import_id, place, line, cells, hash) values (?, ?, ?, ?, ?)",
                rows.stream().map(row -> columns(id.value(), row)).toList());
    }

    private Object[] columns(UUID file, StagedRow row) {
        String cells = json.writeValueAsString(row.cells());
        return new Object[] {file, row.place(), row.line(), seal.cells(file, row.place(), cells), seal.mark(file, cells)
        };
    }

    List<StagedRow> next(ImportId id, RowState state, int limit) {
        return sql.sql("""
            select import_id, place, line, cells from integration.import_row
            where import_id = ? and state = ? order by place limit ?
            """)
                .params(id.value(), state.name(), limit)
                .query(this::staged)
                .list();
    }

    /** Rows from a place on, in the order of the file. */
    List<StagedRow> from(ImportId id, int place, int limit) {
        return sql.sql("""
            select import_id, place, line, cells from integration.import_row
            where import_id = ? and place >= ? order by place limit ?
            """).params(id.value(), place, limit).query(this::staged).list();
    }

    /** Refused rows after a place, in the order of the file. */
    List<Refused> refused(ImportId id, int after, int limit) {
        return sql.sql("""
            select import_id, place, line, cells, findings from integration.import_row
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
        sql.sql("""
            update integration.import_row r
            set state = f.state, client_id = f.client, client_created = f.created, deal_id = f.deal, acted_at = f.acted,
                findings = r.findings || f.findings::jsonb
            from unnest(:places::int[], :states::text[], :clients::uuid[], :created::bool[], :deals::uuid[],
                        :acted::timestamptz[], :findings::text[])
                as f (place, state, client, created, deal, acted, findings)
            where r.import_id = :id and r.place = f.place
            """)
                .param("places", fates.stream().map(Fate::place).toArray(Integer[]::new))
                .param("states", texts(fates, fate -> fate.state().name()))
                .param(
                        "clients",
                        fates.stream()
                                .map(fate -> fate.client() == null
                                        ? null
                                        : fate.client().value())
                                .toArray(UUID[]::new))
                .param("created", fates.stream().map(Fate::clientCreated).toArray(Boolean[]::new))
                .param("deals", fates.stream().map(Fate::deal).toArray(UUID[]::new))
                .param(
                        "acted",
                        fates.stream()
                                .map(fate -> fate.actedAt() == null ? null : Timestamp.from(fate.actedAt()))
                                .toArray(Timestamp[]::new))
                .param("findings", texts(fates, fate -> json.writeValueAsString(fate.findings())))
                .param("id", id.value())
                .update();
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

    void undone(ImportId id, Map<Integer, RowState> states) {
        sql.sql("""
            update integration.import_row r set state = u.state
            from unnest(:places::int[], :states::text[]) as u (place, state)
            where r.import_id = :id and r.place = u.place
            """)
                .param("places", states.keySet().toArray(Integer[]::new))
                .param("states", states.values().stream().map(RowState::name).toArray(String[]::new))
                .param("id", id.value())
                .update();
    }

    private static Created created(ResultSet rs) throws SQLException {
        UUID deal = rs.getObject("deal_id", UUID.class);
        Timestamp acted = rs.getTimestamp("acted_at");
        UUID client = rs.getObject("client_id", UUID.class);
        return new Created(
                rs.getInt("place"),
                deal == null ? null : new DealId(deal),
                acted == null ? null : acted.toInstant(),
                client == null ? null : new ClientId(client),
                rs.getBoolean("client_created"));
    }

    private StagedRow staged(ResultSet rs, int n) throws SQLException {
        int place = rs.getInt("place");
        String cells = seal.openCells(rs.getObject("import_id", UUID.class), place, rs.getBytes("cells"));
        return new StagedRow(place, rs.getLong("line"), json.readValue(cells, CELLS));
    }

    private static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
