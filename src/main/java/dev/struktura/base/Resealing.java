package dev.struktura.base;

import dev.struktura.base.SealedColumn.Mark;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Encrypts and marks anew what another key than the present one encrypted, in batches that commit by themselves. Each value names its
 * key, so whatever interrupts it, the database knows what is left.
 */
@Component
class Resealing {

    @SuppressWarnings("ArrayRecordComponent") // nobody compares rows
    private record Row(List<Object> key, byte[] sealed) {}

    private final Secrets secrets;
    private final List<SealedColumn> columns;
    private final JdbcTemplate sql;
    private final TransactionOperations transaction;

    Resealing(Secrets secrets, List<KeepsSecrets> keepers, JdbcTemplate sql, TransactionOperations transaction) {
        this.secrets = secrets;
        this.columns = keepers.stream()
                .flatMap(keeper -> keeper.sealedColumns().stream())
                .toList();
        this.sql = sql;
        this.transaction = transaction;
    }

    List<SealedColumn> columns() {
        return columns;
    }

    /**
     * Goes on until nothing is left, and notes that the former key is needed no more. What somebody changes meanwhile waits for the next
     * round.
     *
     * @param size of a batch, in rows
     * @return how many values were left
     */
    long all(int size) {
        long all = 0;
        long round = round(size);
        while (round > 0) {
            all += round;
            round = round(size);
        }
        byte[] key = secrets.fingerprint();
        sql.update("""
            update base.secrets_key set fingerprint = ?, next = null, known_since = clock_timestamp()
             where fingerprint <> ? or next is not null
            """, key, key);
        return all;
    }

    private long round(int size) {
        return columns.stream().mapToLong(column -> sweep(column, size)).sum();
    }

    private long sweep(SealedColumn column, int size) {
        long found = 0;
        List<Row> batch = waiting(column, "", List.of(), size);
        while (!batch.isEmpty()) {
            List<Row> rows = batch;
            transaction.executeWithoutResult(_ -> rows.forEach(row -> reseal(column, row)));
            found += rows.size();
            batch = after(rows.getLast(), column, size);
        }
        return found;
    }

    private List<Row> after(Row last, SealedColumn column, int size) {
        String places = String.join(", ", Collections.nCopies(column.key().size(), "?"));
        return waiting(column, "and (%s) > (%s)".formatted(keyOf(column), places), last.key(), size);
    }

    private List<Row> waiting(SealedColumn column, String place, List<Object> after, int size) {
        byte[] head = secrets.head();
        String query = "select %1$s, %2$s from %3$s where substr(%2$s, 1, %4$d) <> ? %5$s order by %1$s limit %6$d"
                .formatted(keyOf(column), column.column(), column.table(), head.length, place, size);
        return sql.query(
                query,
                (row, _) -> row(column, row),
                Stream.concat(Stream.of(head), after.stream()).toArray());
    }

    private static Row row(SealedColumn column, ResultSet row) throws SQLException {
        List<Object> key = new ArrayList<>();
        for (String name : column.key()) {
            key.add(row.getObject(name));
        }
        return new Row(List.copyOf(key), row.getBytes(column.column()));
    }

    private void reseal(SealedColumn column, Row row) {
        String place = SealedColumn.place(column.table(), row.key().toArray());
        String text = secrets.decrypt(row.sealed(), place);
        int changed = sql.update(
                "update %1$s set %2$s = ? where %3$s and %2$s = ?"
                        .formatted(column.table(), column.column(), String.join(" = ? and ", column.key()) + " = ?"),
                values(row, secrets.encrypt(text, place), row.sealed()));
        if (changed == 1) {
            mark(column.mark(), row, text);
        }
    }

    private void mark(@Nullable Mark mark, Row row, String text) {
        if (mark != null) {
            String marked = mark.text().of(row.key(), text);
            sql.update(
                    mark.update(),
                    values(row, secrets.blindIndex(mark.purpose()).of(marked)));
        }
    }

    private static Object[] values(Row row, Object first, Object... last) {
        List<Object> values = new ArrayList<>(List.of(first));
        values.addAll(row.key());
        values.addAll(List.of(last));
        return values.toArray();
    }

    private static String keyOf(SealedColumn column) {
        return String.join(", ", column.key());
    }
}
