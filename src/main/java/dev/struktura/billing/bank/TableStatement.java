package dev.struktura.billing.bank;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.table.Limits;
import dev.struktura.base.table.Rows;
import dev.struktura.base.table.TableFile;
import dev.struktura.base.table.TableRow;
import dev.struktura.base.table.UnreadableTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A statement as a table: the first row that heads a day and an amount begins it, what banks write above is passed over. */
final class TableStatement {

    private final Reading reading;
    private final List<StatementLine> lines = new ArrayList<>();
    private final Map<TableColumn, Integer> places = new EnumMap<>(TableColumn.class);
    private int outgoing;
    private long line;

    private TableStatement(Reading reading) {
        this.reading = reading;
    }

    static Statement read(Path file, Reading reading) throws IOException {
        TableStatement table = new TableStatement(reading);
        try (Rows rows = TableFile.open(file, Limits.USUAL).rows()) {
            table.findHeader(rows);
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                table.take(row);
            }
        } catch (UnreadableTable unreadable) {
            throw table.begun()
                    ? UnreadableStatement.at(table.line, "table", "")
                    : new UnreadableStatement(unreadable.reason());
        }
        return new Statement(Format.CSV, table.lines, table.outgoing);
    }

    private void findHeader(Rows rows) throws IOException {
        TableRow row = rows.next();
        for (int i = 0; row != null && i < TableHead.FURTHEST_HEADINGS; i++) {
            place(row);
            if (places.containsKey(TableColumn.DAY)
                    && (places.containsKey(TableColumn.AMOUNT) || places.containsKey(TableColumn.CREDIT))) {
                return;
            }
            places.clear();
            row = rows.next();
        }
        throw new UnreadableStatement(Reason.of(UnreadableStatement.COLUMNS));
    }

    private void place(TableRow row) {
        TableLayout said = reading.layout();
        if (said == null) {
            place(row.cells());
        } else if (said.heads(row)) {
            said.places().forEach((place, column) -> places.put(column, place));
        }
    }

    private void place(List<String> headers) {
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            int place = i;
            Optional.ofNullable(reading.columns().get(header))
                    .or(() -> TableColumn.headed(header))
                    .ifPresent(column -> places.putIfAbsent(column, place));
        }
    }

    private boolean begun() {
        return line > 0;
    }

    private void take(TableRow row) throws UnreadableStatement {
        line = row.line();
        if (!cell(row, TableColumn.DAY).matches(".*\\d.*")) {
            return; // a sum or a signature below the table
        }
        Optional<BigDecimal> came = came(row);
        if (came.isEmpty() || came.get().signum() <= 0) {
            outgoing++;
            return;
        }
        if (lines.size() == Reading.MOST_LINES) {
            throw UnreadableStatement.at(row.line(), "too-long", "");
        }
        lines.add(line(row, came.get()));
    }

    /** What came in by this row, below zero or empty when it went out. */
    private Optional<BigDecimal> came(TableRow row) throws UnreadableStatement {
        String credit = cell(row, TableColumn.CREDIT);
        if (places.containsKey(TableColumn.CREDIT)) {
            return credit.isBlank() ? Optional.empty() : Optional.of(amount(row, credit));
        }
        return Optional.of(amount(row, cell(row, TableColumn.AMOUNT)));
    }

    private static BigDecimal amount(TableRow row, String said) throws UnreadableStatement {
        return Amount.read(said).orElseThrow(() -> UnreadableStatement.at(row.line(), "amount", said));
    }

    private StatementLine line(TableRow row, BigDecimal came) throws UnreadableStatement {
        Money amount = Amount.money(came, currency(row))
                .orElseThrow(() -> UnreadableStatement.at(row.line(), "amount", came.toPlainString()));
        String account = cell(row, TableColumn.OWN_ACCOUNT);
        return new StatementLine(
                account.isBlank() ? reading.account() : account,
                day(row),
                amount,
                cell(row, TableColumn.BANK_ID),
                new Payer(cell(row, TableColumn.PAYER), cell(row, TableColumn.TAX_ID), cell(row, TableColumn.ACCOUNT)),
                cell(row, TableColumn.PURPOSE));
    }

    private LocalDate day(TableRow row) throws UnreadableStatement {
        String said = cell(row, TableColumn.DAY);
        return Day.read(said).orElseThrow(() -> UnreadableStatement.at(row.line(), "day", said));
    }

    private Currency currency(TableRow row) throws UnreadableStatement {
        String said = cell(row, TableColumn.CURRENCY);
        return said.isBlank()
                ? reading.currency()
                : Amount.currency(said).orElseThrow(() -> UnreadableStatement.at(row.line(), "currency", said));
    }

    private String cell(TableRow row, TableColumn column) {
        Integer place = places.get(column);
        return place == null || place >= row.cells().size() ? "" : row.cells().get(place);
    }
}
