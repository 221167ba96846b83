package dev.struktura.billing.bank;

import dev.struktura.base.table.Limits;
import dev.struktura.base.table.Rows;
import dev.struktura.base.table.TableFile;
import dev.struktura.base.table.TableRow;
import dev.struktura.base.table.UnreadableTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows that a table begins with, as far down as its headings may stand. */
public record TableHead(List<TableRow> rows) {

    /** Names and addresses of the bank stand above the table, not pages of them. */
    static final int FURTHEST_HEADINGS = 40;

    public TableHead {
        rows = List.copyOf(rows);
    }

    static TableHead of(Path file) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (Rows all = TableFile.open(file, Limits.USUAL).rows()) {
            TableRow row = all.next();
            while (row != null && rows.size() < FURTHEST_HEADINGS) {
                rows.add(row);
                row = all.next();
            }
        } catch (UnreadableTable brokenFurtherDown) {
            // whoever reads the file says where
            return new TableHead(rows);
        }
        return new TableHead(rows);
    }

    public Optional<TableRow> at(long line) {
        return rows.stream().filter(row -> row.line() == line).findFirst();
    }

    /** The row that most cells of words make the likeliest to be that of headings; the first of several. */
    public TableRow likeliest() {
        TableRow best = rows.getFirst();
        for (TableRow row : rows) {
            if (words(row) > words(best)) {
                best = row;
            }
        }
        return best;
    }

    private static long words(TableRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.isBlank() && !cell.matches(".*\\d.*"))
                .count();
    }

    /** What the words of a row of headings say by themselves. */
    public static TableLayout guess(TableRow headings) {
        Map<Integer, TableColumn> places = new HashMap<>();
        for (int place = 0; place < headings.cells().size(); place++) {
            int here = place;
            TableColumn.headed(headings.cells().get(place))
                    .filter(column -> !places.containsValue(column))
                    .ifPresent(column -> places.put(here, column));
        }
        return new TableLayout(headings.cells(), places);
    }

    /** What stands in a place of the rows below, as far as it is shown. */
    public List<String> samples(TableRow headings, int place) {
        return below(headings)
                .map(row -> place < row.cells().size() ? row.cells().get(place) : "")
                .filter(cell -> !cell.isBlank())
                .limit(3)
                .toList();
    }

    private Stream<TableRow> below(TableRow headings) {
        return rows.stream().filter(row -> row.line() > headings.line());
    }
}
