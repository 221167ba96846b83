package dev.struktura.base.table;

import dev.struktura.base.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** The first visible sheet of a workbook that has rows; formulas count as the value they were saved with. */
record XlsxFile(Path file, Limits limits, int sheet, String sheetName) implements TableFile {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final ReadingOptions WITHOUT_FORMATS = new ReadingOptions(false, true);

    static XlsxFile open(Path file, Limits limits) throws IOException {
        ZipGuard.check(file, limits);
        try (ReadableWorkbook book = workbook(file)) {
            Sheet sheet = firstWithRows(book)
                    .orElseThrow(() -> new UncheckedIOException(new UnreadableTable(Reason.of("base.file.empty"))));
            return new XlsxFile(file, limits, sheet.getIndex(), sheet.getName());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnreadableTable(Reason.of("base.file.broken-xlsx"), e);
        }
    }

    /** Plain writers leave the styles out, and with them the formats that tell a date from a number. */
    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), WITH_FORMATS);
        } catch (ExcelReaderException noStyles) {
            return new ReadableWorkbook(file.toFile(), WITHOUT_FORMATS);
        }
    }

    private static Optional<Sheet> firstWithRows(ReadableWorkbook book) {
        return book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .filter(XlsxFile::hasRows)
                .findFirst();
    }

    private static boolean hasRows(Sheet sheet) {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(row -> row.getPhysicalCellCount() > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public String reading() {
        return sheetName;
    }

    @Override
    public Rows rows() throws IOException {
        ReadableWorkbook book = workbook(file);
        Sheet opened = book.getSheet(sheet).orElseThrow();
        return new SheetRows(book, opened.openStream(), limits);
    }

    private static final class SheetRows implements Rows {

        private final ReadableWorkbook book;
        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final Limits limits;

        SheetRows(ReadableWorkbook book, Stream<Row> stream, Limits limits) {
            this.book = book;
            this.stream = stream;
            this.rows = stream.iterator();
            this.limits = limits;
        }

        @Override
        public @Nullable TableRow next() throws IOException {
            try {
                while (rows.hasNext()) {
                    TableRow row = read(rows.next());
                    if (!row.isBlank()) {
                        return row;
                    }
                }
                return null;
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new UnreadableTable(Reason.of("base.file.broken-xlsx"), e);
            }
        }

        private TableRow read(Row row) throws UnreadableTable {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(cell == null ? "" : Cells.clean(SheetCell.text(cell, book.isDate1904())));
            }
            while (!cells.isEmpty() && cells.getLast().isEmpty()) {
                cells.removeLast();
            }
            limits.refuseTooWide(cells.size());
            return new TableRow(row.getRowNum(), cells);
        }

        @Override
        public void close() throws IOException {
            stream.close();
            book.close();
        }
    }
}
