package dev.struktura.integration.mapping;

import dev.struktura.integration.mapping.Target.Custom;
import dev.struktura.integration.mapping.Target.Known;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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

    /** What the file calls the column that goes to this field of the process. */
    public Optional<String> headerOf(String field) {
        return columns.stream()
                .filter(column -> column.target() instanceof Custom custom
                        && custom.name().equals(field))
                .map(column -> column.column().header())
                .findFirst();
    }

    /** Where people sent columns, by header. */
    public Map<String, String> chosen() {
        return columns.stream()
                .filter(column -> column.basis() == Suggestion.Basis.CHOSEN)
                .collect(Collectors.toMap(
                        column -> column.column().header(),
                        column -> column.target().key()));
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
