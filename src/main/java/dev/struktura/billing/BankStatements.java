package dev.struktura.billing;

import dev.struktura.base.Reason;
import dev.struktura.base.table.TableRow;
import dev.struktura.billing.bank.Format;
import dev.struktura.billing.bank.Reading;
import dev.struktura.billing.bank.Statement;
import dev.struktura.billing.bank.StatementFile;
import dev.struktura.billing.bank.TableColumn;
import dev.struktura.billing.bank.TableHead;
import dev.struktura.billing.bank.TableLayout;
import dev.struktura.billing.bank.UnreadableStatement;
import dev.struktura.billing.entity.AccountId;
import dev.struktura.billing.entity.BankAccount;
import dev.struktura.staff.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the bank says came in. */
@Service
public class BankStatements {

    private final StatementRows rows;
    private final StatementLayouts layouts;
    private final StatementMatches matches;

    BankStatements(StatementRows rows, StatementLayouts layouts, StatementMatches matches) {
        this.rows = rows;
        this.layouts = layouts;
        this.matches = matches;
    }

    /**
     * A file as somebody brings it.
     *
     * @param format null to find it out
     */
    public record Upload(Path file, String name, @Nullable Format format, Reading reading) {

        /** The same, read as a preview shows. */
        Upload by(StatementPreview preview, @Nullable BankAccount account) {
            Reading said = reading.by(preview.layout());
            return new Upload(
                    file,
                    name,
                    format,
                    account == null ? said : said.to(account.details().number(), account.currency()));
        }
    }

    /**
     * What came of a file.
     *
     * @param lines lines of money that came in: matched, unmatched and duplicates together
     * @param outgoing lines of money that went out, which are passed over
     */
    public record Receipt(
            UUID id, Format format, int lines, int matched, int unmatched, int duplicates, int outgoing) {}

    /**
     * Keeps what is new in a file, all of it or nothing, then allocates what is beyond doubt, each payment by itself.
     *
     * @throws UnreadableStatement when any of it makes no sense
     */
    public Receipt bring(Upload upload, Viewer by) throws IOException {
        Statement read = StatementFile.read(upload.file(), upload.format(), remembered(upload));
        StatementRows.Kept kept = rows.keep(
                new StatementRows.Brought(upload.name(), read.format().word(), read.byKey(), read.outgoing()), by);
        int matched = matches.match(kept.id(), kept.fresh(), by);
        int lines = read.lines().size();
        return new Receipt(
                kept.id(),
                read.format(),
                lines,
                matched,
                kept.fresh().size() - matched,
                lines - kept.fresh().size(),
                read.outgoing());
    }

    /** The same as a preview shows, which is remembered for the account it is of. */
    public Receipt bring(Upload upload, StatementPreview preview, @Nullable BankAccount account, Viewer by)
            throws IOException {
        Receipt receipt = bring(upload.by(preview, account), by);
        if (account != null) {
            layouts.keep(account.id(), preview.layout(), by);
        }
        return receipt;
    }

    /** As somebody said of such a table before, where nobody says anything now. */
    private Reading remembered(Upload upload) throws IOException {
        if (upload.reading().saysColumns()) {
            return upload.reading();
        }
        List<StatementLayouts.Remembered> fitting = StatementFile.tableHead(upload.file(), upload.format())
                .map(layouts::fitting)
                .orElse(List.of());
        if (fitting.isEmpty()) {
            return upload.reading();
        }
        StatementLayouts.Remembered one = fitting.getFirst();
        boolean same = fitting.stream().allMatch(other -> other.layout().equals(one.layout()));
        if (fitting.size() > 1 && !(same && one.layout().says(TableColumn.OWN_ACCOUNT))) {
            throw UnreadableStatement.ofSomebody();
        }
        return upload.reading().by(one.layout()).to(one.number(), one.currency());
    }

    /**
     * What would be read of a table; nothing is kept.
     *
     * @throws UnreadableStatement when it is no table at all
     */
    public StatementPreview preview(Upload upload, TableWish wish) throws IOException {
        TableHead head = StatementFile.tableHead(upload.file(), upload.format())
                .orElseThrow(() -> new UnreadableStatement(Reason.of("billing.bank.no-table")));
        TableRow headings = head.at(wish.line()).orElseGet(head::likeliest);
        AccountId account = wish.account() == null ? null : wish.account().id();
        TableLayout layout = headings.cells().hashCode() == wish.seen()
                ? new TableLayout(headings.cells(), wish.places())
                : supposed(head, headings);
        StatementPreview blank = new StatementPreview(head, headings, layout, account, null, 0, null);
        return wrong(layout)
                .map(why -> blank.with(null, 0, why))
                .orElseGet(() -> tried(blank, upload.by(blank, wish.account())));
    }

    private TableLayout supposed(TableHead head, TableRow headings) {
        return layouts.fitting(head).stream()
                .map(StatementLayouts.Remembered::layout)
                .filter(known -> known.heads(headings))
                .findFirst()
                .orElseGet(() -> TableHead.guess(headings));
    }

    private static Optional<Reason> wrong(TableLayout layout) {
        if (layout.isTwofold()) {
            return Optional.of(Reason.of("billing.bank.layout.twofold"));
        }
        return layout.isEnough() ? Optional.empty() : Optional.of(Reason.of("billing.bank.layout.little"));
    }

    private StatementPreview tried(StatementPreview blank, Upload upload) {
        try {
            Statement read = StatementFile.read(upload.file(), Format.CSV, upload.reading());
            boolean nothing = read.lines().isEmpty() && read.outgoing() == 0;
            return blank.with(
                    read, rows.known(read.byKey().keySet()), nothing ? Reason.of("billing.bank.layout.nothing") : null);
        } catch (UnreadableStatement unreadable) {
            return blank.with(null, 0, unreadable.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Newest first; those after one, or from the newest when that is null. */
    public List<BroughtStatement> list(@Nullable UUID after, int limit) {
        return rows.list(after, limit);
    }
}
