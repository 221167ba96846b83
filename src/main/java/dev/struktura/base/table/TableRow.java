package dev.struktura.base.table;

import java.util.List;

/**
 * One row as text.
 *
 * @param line line of a CSV or row of a sheet where it starts, from 1
 * @param cells as written, without control characters; dates of a sheet in ISO 8601, numbers in plain digits
 */
public record TableRow(long line, List<String> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
