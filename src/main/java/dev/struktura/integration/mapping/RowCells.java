package dev.struktura.integration.mapping;

import dev.struktura.base.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The cells of a row by the places they go to. */
record RowCells(Mapping mapping, List<String> cells) {

    /** As long as a cell of Excel may be. */
    private static final int LONGEST_CELL = 32_767;

    Optional<String> text(Field field) {
        return texts(field).stream().findFirst();
    }

    List<String> texts(Field field) {
        return mapping.of(field).stream()
                .map(this::cell)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    String cell(Column column) {
        return column.index() < cells.size() ? cells.get(column.index()).strip() : "";
    }

    String header(Field field) {
        return mapping.of(field).stream().map(Column::header).collect(Collectors.joining(", "));
    }

    /** What is wrong with the row as a whole. */
    List<Finding> misfits() {
        List<Finding> misfits = new ArrayList<>();
        int columns = mapping.columns().size();
        if (cells.stream().skip(columns).anyMatch(cell -> !cell.isBlank())) {
            misfits.add(new Finding("", Reason.of("integration.row.more-cells", cells.size(), columns), true));
        }
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            misfits.add(new Finding("", Reason.of("integration.row.long-cell", LONGEST_CELL), true));
        }
        return misfits;
    }
}
