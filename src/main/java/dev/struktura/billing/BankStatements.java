package dev.struktura.billing;

import dev.struktura.billing.bank.Format;
import dev.struktura.billing.bank.Reading;
import dev.struktura.billing.bank.Statement;
import dev.struktura.billing.bank.StatementFile;
import dev.struktura.staff.Viewer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the bank says came in. */
@Service
public class BankStatements {

    private final StatementRows rows;
    private final StatementMatches matches;

    BankStatements(StatementRows rows, StatementMatches matches) {
        this.rows = rows;
        this.matches = matches;
    }

    /**
     * A file as somebody brings it.
     *
     * @param format null to find it out
     */
    public record Upload(Path file, String name, @Nullable Format format, Reading reading) {}

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
     * @throws dev.struktura.billing.bank.UnreadableStatement when any of it makes no sense
     */
    public Receipt bring(Upload upload, Viewer by) throws IOException {
        Statement read = StatementFile.read(upload.file(), upload.format(), upload.reading());
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

    /** Newest first; those after one, or from the newest when that is null. */
    public List<BroughtStatement> list(@Nullable UUID after, int limit) {
        return rows.list(after, limit);
    }
}
