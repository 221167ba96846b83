package dev.struktura.base.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads small files for the tests of tables. */
public final class Tables {

    private Tables() {}

    static Path written(Path folder, byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "table", ".bin"), content);
    }

    static Path written(Path folder, String content, Charset charset) throws IOException {
        return written(folder, content.getBytes(charset));
    }

    static List<List<String>> read(Path folder, String content) throws IOException {
        return cells(written(folder, content, StandardCharsets.UTF_8));
    }

    /** All rows of a file, header first. */
    public static List<List<String>> cells(Path file) throws IOException {
        return rows(file).stream().map(TableRow::cells).toList();
    }

    public static List<TableRow> rows(Path file) throws IOException {
        List<TableRow> all = new ArrayList<>();
        try (Rows rows = TableFile.open(file, Limits.USUAL).rows()) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
        }
        return all;
    }
}
