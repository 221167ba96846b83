package dev.struktura.integration;

import dev.struktura.integration.mapping.Column;
import dev.struktura.integration.mapping.ContentKind;
import dev.struktura.integration.mapping.Formats;
import dev.struktura.integration.mapping.Suggestion;
import dev.struktura.integration.mapping.Target;
import java.util.List;

/** A column as it is kept in the import's row. */
record ColumnRow(
        int index,
        String header,
        ContentKind content,
        int filled,
        int distinct,
        List<String> samples,
        Formats formats,
        String target,
        Suggestion.Basis basis) {

    static ColumnRow of(Suggestion suggestion) {
        Column column = suggestion.column();
        return new ColumnRow(
                column.index(),
                column.header(),
                column.content(),
                column.filled(),
                column.distinct(),
                column.samples(),
                column.formats(),
                suggestion.target().key(),
                suggestion.basis());
    }

    Suggestion suggestion() {
        Column column = new Column(index, header, content, filled, distinct, samples, formats);
        return new Suggestion(column, Target.parse(target).orElseThrow(), basis);
    }
}
