package dev.struktura.deals.web;

import dev.struktura.base.Ids;
import dev.struktura.base.Reason;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.web.BulkEdit.Kind;
import dev.struktura.deals.web.BulkEdit.Line;
import dev.struktura.staff.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Bulk edits in their tables; each is seen by whoever made it. */
@Component
class BulkRows {

    private record Row(
            UUID deal,
            String before,
            boolean done,
            @Nullable Reason refusal) {}

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Deals deals;
    private final Ids ids;

    BulkRows(JdbcClient sql, JsonMapper json, Deals deals, Ids ids) {
        this.sql = sql;
        this.json = json;
        this.deals = deals;
        this.ids = ids;
    }

    @Transactional
    UUID add(BulkEdit edit, Viewer by) {
        UUID id = ids.next();
        sql.sql("""
            insert into deals.bulk_edit (id, by_id, kind, target, value, created_at)
            values (?, ?, ?, ?, ?, base.now())\
            """)
                .params(id, by.id().value(), edit.kind().name().toLowerCase(Locale.ROOT), edit.target(), edit.value())
                .update();
        sql.sql("""
            insert into deals.bulk_edit_deal (edit_id, deal_id, before)
            select ?, deal, before from unnest(?::uuid[], ?::text[]) as t (deal, before)\
            """)
                .param(id)
                .param(edit.lines().stream()
                        .map(line -> line.deal().id().value())
                        .toArray(UUID[]::new))
                .param(edit.lines().stream().map(Line::before).toArray(String[]::new))
                .update();
        return id;
    }

    Optional<BulkEdit> find(UUID id, Viewer by) {
        return sql.sql("select * from deals.bulk_edit where id = ? and by_id = ?")
                .params(id, by.id().value())
                .query((rs, row) -> edit(rs, lines(id)))
                .optional();
    }

    /** Takes the edit for applying or undoing; false when somebody was faster. */
    @Transactional
    boolean claim(UUID id, String moment) {
        String column = moment.equals("undone") ? "undone_at" : "applied_at";
        return sql.sql("update deals.bulk_edit set %s = base.now() where id = ? and %s is null"
                                .formatted(column, column))
                        .param(id)
                        .update()
                == 1;
    }

    @Transactional
    void record(UUID id, Line line) {
        sql.sql("update deals.bulk_edit_deal set done = ?, refusal = ?::jsonb where edit_id = ? and deal_id = ?")
                .param(line.done())
                .param(line.refusal() == null ? null : json.writeValueAsString(line.refusal()))
                .param(id)
                .param(line.deal().id().value())
                .update();
    }

    private List<Line> lines(UUID id) {
        List<Row> rows = sql.sql("select deal_id, before, done, refusal from deals.bulk_edit_deal where edit_id = ?")
                .param(id)
                .query(this::row)
                .list();
        Map<UUID, Deal> found = deals
                .byIds(rows.stream().map(row -> new DealId(row.deal())).toList())
                .stream()
                .collect(Collectors.toMap(deal -> deal.id().value(), Function.identity()));
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(found.get(row.deal()))
                        .map(deal -> new Line(deal, row.before(), row.done(), row.refusal())))
                .toList();
    }

    private Row row(ResultSet rs, int place) throws SQLException {
        String refusal = rs.getString("refusal");
        return new Row(
                rs.getObject("deal_id", UUID.class),
                rs.getString("before"),
                rs.getBoolean("done"),
                refusal == null ? null : json.readValue(refusal, Reason.class));
    }

    private static BulkEdit edit(ResultSet rs, List<Line> lines) throws SQLException {
        return new BulkEdit(
                rs.getObject("id", UUID.class),
                Kind.valueOf(rs.getString("kind").toUpperCase(Locale.ROOT)),
                rs.getString("target"),
                rs.getString("value"),
                instant(rs.getTimestamp("applied_at")),
                instant(rs.getTimestamp("undone_at")),
                lines);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
