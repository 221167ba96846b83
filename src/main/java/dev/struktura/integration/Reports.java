package dev.struktura.integration;

import dev.struktura.base.Reason;
import dev.struktura.integration.Report.Entering;
import dev.struktura.integration.Report.Found;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Adds up what the rows of an import say. */
@Component
class Reports {

    private static final int MOST_WORDS = 100;
    private static final int MOST_FINDINGS = 50;
    private static final int BATCH = 1_000;

    private final JdbcClient sql;
    private final JsonMapper json;
    private final RowTable table;

    Reports(JdbcClient sql, JsonMapper json, RowTable table) {
        this.sql = sql;
        this.json = json;
        this.table = table;
    }

    /** The whole report; reads every row. */
    Report of(Import import_, List<Report.StageWord> words) {
        Report counted = counts(import_);
        return new Report(
                counted.staged(),
                counted.ready(),
                counted.refused(),
                counted.imported(),
                counted.undone(),
                counted.kept(),
                warned(import_.id()),
                equal(import_.id()),
                words,
                entering(import_.id()),
                findings(import_.id()));
    }

    /** The last whole report with fresh counts. */
    Report counts(Import import_) {
        Map<RowState, Integer> rows = byState(import_.id());
        Report last = import_.report();
        return new Report(
                rows.getOrDefault(RowState.STAGED, 0),
                rows.getOrDefault(RowState.READY, 0),
                rows.getOrDefault(RowState.REFUSED, 0),
                rows.getOrDefault(RowState.IMPORTED, 0),
                rows.getOrDefault(RowState.UNDONE, 0),
                rows.getOrDefault(RowState.KEPT, 0),
                last.warned(),
                last.equal(),
                last.words(),
                last.entering(),
                last.findings());
    }

    /** What the cells of a column say, most frequent first, with the number of rows. */
    Map<String, Integer> words(ImportId id, int column) {
        Map<String, Integer> counts = new HashMap<>();
        List<StagedRow> batch = table.from(id, 0, BATCH);
        while (!batch.isEmpty()) {
            batch.stream()
                    .map(row -> column < row.cells().size() ? row.cells().get(column) : "")
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> counts.merge(word, 1, Integer::sum));
            batch = table.from(id, batch.getLast().place() + 1, BATCH);
        }
        return mostFrequent(counts);
    }

    private static Map<String, Integer> mostFrequent(Map<String, Integer> counts) {
        Map<String, Integer> words = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_WORDS)
                .forEach(word -> words.put(word.getKey(), word.getValue()));
        return words;
    }

    private Map<RowState, Integer> byState(ImportId id) {
        Map<RowState, Integer> counts = new EnumMap<>(RowState.class);
        sql.sql("select state, count(*)::int as rows from integration.import_row where import_id = ? group by state")
                .param(id.value())
                .query(rs -> {
                    counts.put(RowState.valueOf(rs.getString("state")), rs.getInt("rows"));
                });
        return counts;
    }

    private int warned(ImportId id) {
        return sql.sql("""
            select count(*)::int from integration.import_row
            where import_id = ? and state <> 'REFUSED' and findings <> '[]'
            """).param(id.value()).query(Integer.class).single();
    }

    private int equal(ImportId id) {
        return sql.sql("select (count(*) - count(distinct hash))::int from integration.import_row where import_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    private List<Entering> entering(ImportId id) {
        return sql.sql("""
            select stage, count(*)::int as rows from integration.import_row
            where import_id = ? and stage is not null and state <> 'REFUSED' group by stage order by rows desc, stage
            """)
                .param(id.value())
                .query((rs, n) -> new Entering(rs.getString("stage"), rs.getInt("rows")))
                .list();
    }

    private List<Found> findings(ImportId id) {
        return sql.sql("""
            select f ->> 'column' as col, (array_agg(f ->> 'reason' order by place))[1] as example,
                   count(*)::int as rows, (f ->> 'refuses')::boolean as refuses
            from integration.import_row, jsonb_array_elements(findings) f
            where import_id = ? group by 1, f -> 'reason' ->> 'code', 4 order by refuses desc, rows desc, 1 limit ?
            """)
                .params(id.value(), MOST_FINDINGS)
                .query((rs, n) -> new Found(
                        rs.getString("col"),
                        json.readValue(rs.getString("example"), Reason.class),
                        rs.getInt("rows"),
                        rs.getBoolean("refuses")))
                .list();
    }
}
