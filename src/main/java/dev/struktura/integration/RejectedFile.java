package dev.struktura.integration;

import dev.struktura.base.table.SafeCsv;
import dev.struktura.base.web.Texts;
import dev.struktura.integration.Imports.RefusedRow;
import dev.struktura.staff.Viewer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rows that were refused, as a file to be corrected and brought again: as they were, with line and reasons in front. */
@Component
public class RejectedFile {

    private static final int PAGE = 1_000;

    private final Imports imports;
    private final Texts texts;

    RejectedFile(Imports imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    public void write(Import import_, Viewer reader, OutputStream out) throws IOException {
        try (SafeCsv csv = new SafeCsv(out, ';')) {
            List<String> header = new ArrayList<>(List.of(
                    texts.t(reader.locale(), "integration.rejected.line"),
                    texts.t(reader.locale(), "integration.rejected.reason")));
            import_.mapping()
                    .columns()
                    .forEach(column -> header.add(column.column().header()));
            csv.row(header);
            int after = -1;
            for (List<RefusedRow> page = imports.refused(import_.id(), after, PAGE);
                    !page.isEmpty();
                    page = imports.refused(import_.id(), after, PAGE)) {
                page.forEach(row -> csv.row(cells(row, reader)));
                after = page.getLast().place();
            }
        }
    }

    private List<String> cells(RefusedRow row, Viewer reader) {
        List<String> cells = new ArrayList<>(List.of(Long.toString(row.line()), reasons(row, reader)));
        cells.addAll(row.cells());
        return cells;
    }

    private String reasons(RefusedRow row, Viewer reader) {
        return row.findings().stream()
                .filter(finding -> finding.refuses())
                .map(finding -> (finding.column().isEmpty() ? "" : finding.column() + ": ")
                        + texts.why(finding.reason(), reader.locale(), reader.zone()))
                .collect(Collectors.joining("; "));
    }
}
