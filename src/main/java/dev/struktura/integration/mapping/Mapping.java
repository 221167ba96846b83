package dev.struktura.integration.mapping;

import dev.struktura.integration.mapping.Target.Known;
import java.util.Arrays;
import java.util.List;

/** The columns of a file with the place each goes to. */
public record Mapping(List<Suggestion> columns) {

    public Mapping {
        columns = List.copyOf(columns);
    }

    public boolean uses(Field field) {
        return columns.stream().anyMatch(column -> goesTo(column, field));
    }

    /** What the file calls the column that goes there; empty when none does. */
    public String header(Field field) {
        return of(field).stream().map(Column::header).findFirst().orElse("");
    }

    /** The column whose rows tell the stage, or -1. */
    public int stageColumn() {
        return of(Field.STAGE).stream().mapToInt(Column::index).findFirst().orElse(-1);
    }

    /** Columns that go where another one goes already and only one may. */
    public List<String> twice() {
        return Arrays.stream(Field.values())
                .filter(field -> !field.takesMany())
                .flatMap(field -> of(field).stream().skip(1))
                .map(Column::header)
                .toList();
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
