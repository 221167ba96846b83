package dev.struktura.base.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.struktura.base.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A CSV whose encoding and separator were found out. */
record CsvFile(Path file, Charset charset, char separator, Limits limits) implements TableFile {

    private static final int BIGGEST_RECORD = 16 << 20;
    private static final int MOST_CELLS = 1 << 20;

    static CsvFile open(Path file, Limits limits) throws IOException {
        Charset charset = Encoding.of(file);
        String sample = sample(file, charset);
        if (isNoise(sample)) {
            throw new UnreadableTable(Reason.of("base.file.not-a-table"));
        }
        return new CsvFile(file, charset, Separator.of(sample), limits);
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String reading() {
        String sign = separator == '\t' ? "TAB" : Character.toString(separator);
        return charset.name() + " " + sign;
    }

    /** The library wants to drop its tolerance of {@code "a"b}; hand-made files contain it, so it is used while it is there. */
    @Override
    @SuppressWarnings("removal")
    public Rows rows() throws IOException {
        CsvRecordHandler handler = CsvRecordHandler.of(
                h -> h.maxFields(MOST_CELLS).maxFieldSize(BIGGEST_RECORD).maxRecordSize(BIGGEST_RECORD));
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(BIGGEST_RECORD)
                .build(handler, reader(file, charset));
        return new Records(reader.iterator(), limits);
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(Encoding.markLength(file, charset));
        return new InputStreamReader(in, charset);
    }

    private static String sample(Path file, Charset charset) throws IOException {
        char[] start = new char[256 * 1024];
        try (Reader reader = reader(file, charset)) {
            int filled = 0;
            int read = reader.read(start);
            while (read > 0 && filled + read < start.length) {
                filled += read;
                read = reader.read(start, filled, start.length - filled);
            }
            return new String(start, 0, filled + Math.max(0, read));
        }
    }

    /** A table may hold a stray control character, a picture or a program consists of them. */
    private static boolean isNoise(String sample) {
        long strange = sample.chars()
                .filter(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                .count();
        return strange * 10 > sample.length();
    }

    private record Records(CloseableIterator<CsvRecord> records, Limits limits) implements Rows {

        @Override
        public @Nullable TableRow next() throws IOException {
            while (hasNext()) {
                CsvRecord record = records.next();
                limits.refuseTooWide(record.getFieldCount());
                TableRow row = new TableRow(
                        record.getStartingLineNumber(),
                        record.getFields().stream().map(Cells::clean).toList());
                boolean hint = row.line() == 1 && row.cells().getFirst().startsWith("sep=");
                if (!hint && !row.isBlank()) {
                    return row;
                }
            }
            return null;
        }

        private boolean hasNext() throws IOException {
            try {
                return records.hasNext();
            } catch (CsvParseException e) {
                throw new UnreadableTable(Reason.of("base.file.broken-csv"), e);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
