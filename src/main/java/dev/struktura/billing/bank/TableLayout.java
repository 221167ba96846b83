package dev.struktura.billing.bank;

import dev.struktura.base.table.TableRow;
import java.util.List;
import java.util.Map;

/**
 * How a table is to be read, as somebody said.
 *
 * @param headings the row that heads it, cell by cell
 * @param places what stands where, by place from 0; a place that is not named is passed over
 */
public record TableLayout(List<String> headings, Map<Integer, TableColumn> places) {

    public TableLayout {
        headings = List.copyOf(headings);
        places = Map.copyOf(places);
    }

    public boolean heads(TableRow row) {
        return row.cells().equals(headings);
    }

    public boolean says(TableColumn column) {
        return places.containsValue(column);
    }

    /** Whether it says what no payment can be without. */
    public boolean isEnough() {
        return says(TableColumn.DAY) && (says(TableColumn.AMOUNT) || says(TableColumn.CREDIT));
    }

    /** Whether one thing is said to stand in two places. */
    public boolean isTwofold() {
        return places.values().stream().distinct().count() < places.size();
    }
}
