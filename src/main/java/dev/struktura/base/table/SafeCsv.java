package dev.struktura.base.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a CSV that a spreadsheet opens well and safely: UTF-8 with its mark, and an apostrophe before every cell that a
 * spreadsheet would take for a formula (OWASP, CSV injection). Plain numbers stay numbers.
 */
public final class SafeCsv implements Closeable {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@＝＋－＠\\t\\r\\n]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

    private final CsvWriter writer;

    public SafeCsv(OutputStream out, char separator) throws IOException {
        out.write(MARK);
        writer = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
    }

    public void row(List<String> cells) {
        writer.writeRecord(cells.stream().map(SafeCsv::neutral).toList());
    }

    /** The cell as it is written. */
    public static String neutral(String cell) {
        return FORMULA.matcher(cell).lookingAt() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
