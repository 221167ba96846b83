package dev.struktura.journal;

import dev.struktura.base.time.DueWork;
import dev.struktura.journal.EntryRow.Place;
import dev.struktura.journal.Seal.Batch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/**
 * Closes what was written since the last batch: every minute, at once when it is much. Any number of nodes may try: two that extend
 * the same seal give theirs the same number, and the table takes the first.
 */
@Component
class Sealing implements DueWork {

    static final int MOST = 2000;

    private static final Duration PACE = Duration.ofMinutes(1);

    private final SealTable table;
    private final SettledEntries settled;
    private final Clock clock;

    Sealing(SealTable table, SettledEntries settled, Clock clock) {
        this.table = table;
        this.settled = settled;
        this.clock = clock;
    }

    /** Nobody waits for a seal, so the clock need not stop for one when it is wound. */
    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public int runDue() {
        return table.isDue(clock.instant(), PACE, MOST) ? closeBatch() : 0;
    }

    /** @return how many batches were closed: none when nothing is settled, or another node was quicker */
    int closeBatch() {
        OptionalLong upTo = settled.upTo();
        if (upTo.isEmpty()) {
            return 0;
        }
        Optional<Seal> last = table.last();
        long sealed = last.map(seal -> seal.batch().lastId()).orElse(Long.MIN_VALUE);
        List<EntryRow> rows = table.entries(Place.after(sealed), upTo.getAsLong(), MOST);
        return !rows.isEmpty() && table.add(close(last, rows)) ? 1 : 0;
    }

    private Seal close(Optional<Seal> last, List<EntryRow> rows) {
        EntryDigest digest = new EntryDigest();
        rows.forEach(digest::add);
        Batch batch = new Batch(
                last.map(seal -> seal.batch().number()).orElse(0L) + 1,
                rows.getFirst().place().id(),
                rows.getLast().place().id(),
                rows.getFirst().at(),
                rows.getLast().at());
        return Seal.close(
                batch,
                clock.instant(),
                digest.entries(),
                digest.hex(),
                last.map(Seal::hash).orElse(Seal.NO_PREVIOUS));
    }
}
