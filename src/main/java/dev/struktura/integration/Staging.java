package dev.struktura.integration;

import dev.struktura.base.Reason;
import dev.struktura.base.table.Limits;
import dev.struktura.base.table.Rows;
import dev.struktura.base.table.TableFile;
import dev.struktura.base.table.TableRow;
import dev.struktura.base.table.UnreadableTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a file into staged rows, a thousand at a time. */
@Component
class Staging {

    private static final int BATCH = 1_000;
    static final int SAMPLE = 2_000;

    private final RowTable rows;
    private final Limits limits;

    Staging(RowTable rows) {
        this.rows = rows;
        this.limits = Limits.USUAL;
    }

    /**
     * What was read.
     *
     * @param sample the first rows, which tell what the columns hold
     * @param cut why the reading ended before the file; empty when it did not
     */
    record Staged(List<String> header, List<List<String>> sample, int rows, List<Reason> cut) {}

    /** A reading that needs the table to be there: the rows of an import are staged before the import itself is known. */
    Staged read(ImportId id, TableFile table) throws IOException {
        try (Rows lines = table.rows()) {
            List<String> header = header(lines);
            List<List<String>> sample = new ArrayList<>();
            int count = 0;
            List<StagedRow> batch = new ArrayList<>();
            List<Reason> cut = new ArrayList<>();
            for (TableRow line = next(lines, cut); line != null; line = next(lines, cut)) {
                if (count == limits.rows()) {
                    throw new UnreadableTable(Reason.of("integration.file.too-many-rows", limits.rows()));
                }
                batch.add(new StagedRow(count++, line.line(), cells(line)));
                if (sample.size() < SAMPLE) {
                    sample.add(batch.getLast().cells());
                }
                if (batch.size() == BATCH) {
                    rows.stage(id, batch);
                    batch.clear();
                }
            }
            rows.stage(id, batch);
            return new Staged(header, sample, count, cut);
        }
    }

    private List<String> header(Rows lines) throws IOException {
        TableRow header = lines.next();
        if (header == null) {
            throw new UnreadableTable(Reason.of("base.file.empty"));
        }
        if (header.cells().size() > limits.columns()) {
            throw new UnreadableTable(
                    Reason.of("base.file.too-many-columns", header.cells().size(), limits.columns()));
        }
        return header.cells();
    }

    /** A file that breaks off in the middle keeps the rows before. */
    private static @Nullable TableRow next(Rows lines, List<Reason> cut) throws IOException {
        try {
            return lines.next();
        } catch (UnreadableTable broken) {
            cut.add(broken.reason());
            return null;
        }
    }

    /** A cell longer than any spreadsheet allows is cut: its row will be refused for it. */
    private List<String> cells(TableRow line) {
        return line.cells().stream()
                .limit(limits.columns() + 1L)
                .map(cell -> cell.length() <= limits.cell() ? cell : cell.substring(0, limits.cell() + 1))
                .toList();
    }

    TableFile open(Path file) throws IOException {
        return TableFile.open(file, limits);
    }
}
