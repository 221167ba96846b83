package dev.struktura.custody;

import dev.struktura.base.table.Decoy;
import dev.struktura.base.table.Exportable;
import dev.struktura.base.table.Extract;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lists on their way out of the program. The file is made when it is asked for, of what the asker sees at that moment, and never
 * changes: a second person agrees to these bytes and no others.
 */
@Service
public class Exports {

    private final ExportTable exports;
    private final Contents contents;
    private final ExportRights rights;
    private final Decoys decoys;
    private final FileWriter writer;
    private final Signs signs;
    private final ExportNews news;
    private final ExportSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Exports(
            ExportTable exports,
            Contents contents,
            ExportRights rights,
            Decoys decoys,
            FileWriter writer,
            Signs signs,
            ExportNews news,
            ExportSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.exports = exports;
        this.contents = contents;
        this.rights = rights;
        this.decoys = decoys;
        this.writer = writer;
        this.signs = signs;
        this.news = news;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Asks for a file. The rows are read as the asker's own request, before the transaction that writes, so that the database shows
     * no more than the asker may see.
     */
    public AskResult ask(Wish wish, Exportable.Choice choice, Viewer viewer) {
        if (!rights.mayExport(viewer)) {
            return new AskResult.NotAllowed();
        }
        if (wish.contacts() && !rights.mayExportContacts(viewer)) {
            return new AskResult.NoContacts();
        }
        Extract extract = choice.extract(wish.contacts(), settings.mostRows() + 1);
        if (extract.rows().isEmpty()) {
            return new AskResult.Nothing();
        }
        if (extract.rows().size() > settings.mostRows()) {
            return new AskResult.TooLarge(settings.mostRows());
        }
        return transaction.execute(_ -> keep(wish, extract, viewer));
    }

    private AskResult keep(Wish wish, Extract extract, Viewer viewer) {
        Instant now = clock.instant();
        int alone = exports.takenAlone(viewer, now.minus(settings.alone()));
        Optional<Export> sentTwice = exports.find(wish.id());
        if (sentTwice.isPresent()) {
            return sentTwice
                    .filter(one -> one.isOf(viewer))
                    .<AskResult>map(AskResult.Asked::new)
                    .orElseGet(AskResult.NotAllowed::new);
        }
        List<Decoy> among = decoys.invent(extract);
        WrittenFile file = writer.write(extract, among);
        boolean fourEyes = alone + file.lines() > settings.fourEyesAbove();
        exports.insert(wish, file, fourEyes, by(viewer, now), now.plus(openFor(fourEyes)));
        contents.keep(wish.id(), file);
        decoys.keep(wish.id(), among);
        signs.exported(extract, viewer);
        Export asked = exports.find(wish.id()).orElseThrow();
        news.asked(asked, viewer);
        return new AskResult.Asked(asked);
    }

    private Duration openFor(boolean fourEyes) {
        return fourEyes ? settings.answerWithin() : settings.fetchWithin();
    }

    /** The export if it is this person's, or if they oversee those of all. */
    public Optional<Export> find(ExportId id, Viewer viewer) {
        return exports.find(id).filter(one -> one.isOf(viewer) || ExportRights.oversees(viewer));
    }

    /** The exports this person may see, newest first; {@code before} is the number of the last one seen. */
    public List<Export> page(Viewer viewer, long before, int limit) {
        return exports.page(ExportRights.oversees(viewer) ? null : viewer.id(), before, limit);
    }

    static Export.By by(Viewer viewer, Instant at) {
        return new Export.By(viewer.id(), viewer.name(), at);
    }
}
