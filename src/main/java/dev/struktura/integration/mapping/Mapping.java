package dev.struktura.integration.mapping;

import dev.struktura.integration.mapping.Target.Known;
import java.util.List;

/** The columns of a file with the place each goes to. */
public record Mapping(List<Suggestion> columns) {

    public Mapping {
        columns = List.copyOf(columns);
    }

    public boolean uses(Field field) {
        return columns.stream().anyMatch(column -> goesTo(column, field));
    }

    List<Column> of(Field field) {
        return columns.stream()
                .filter(column -> goesTo(column, field))
                .map(Suggestion::column)
                .toList();
    }

    private static boolean goesTo(Suggestion column, Field field) {
        return column.target() instanceof Known known && known.field() == field;
    }
}
