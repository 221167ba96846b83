package dev.struktura.journal;

import dev.struktura.journal.EntryRow.Place;
import dev.struktura.journal.Verdict.Broken;
import dev.struktura.journal.Verdict.Extent;
import dev.struktura.journal.Verdict.Flaw;
import dev.struktura.journal.Verdict.Rewritten;
import dev.struktura.journal.Verdict.Whole;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares the seals with each other and the entries with their seals. What is sealed never changes, so it is read page by page
 * without a transaction that the whole database would have to remember.
 */
@Component
class ChainVerification implements JournalSeals {

    private static final int PAGE = 2000;

    private final SealTable table;

    ChainVerification(SealTable table) {
        this.table = table;
    }

    @Override
    public Optional<Seal> last() {
        return table.last();
    }

    @Override
    public Verdict verify(@Nullable String expectedHash) {
        SealWalk seals = new SealWalk(lowerCase(expectedHash)).along(seals());
        long lastId = seals.last().map(seal -> seal.batch().lastId()).orElse(Long.MIN_VALUE);
        Pages<EntryRow> entries = entries(lastId);
        Pages<Seal> again = seals();
        Extent sound = new Extent(0, 0);
        while (sound.batches() < seals.sound()) {
            Seal seal = again.next();
            Flaw flaw = flawIn(seal, entries);
            if (flaw != null) {
                return new Broken(sound, flaw, seal.batch());
            }
            sound = new Extent(sound.batches() + 1, sound.entries() + seal.entries());
        }
        return conclusion(sound, seals);
    }

    private static Verdict conclusion(Extent sound, SealWalk seals) {
        return seals.fault()
                .<Verdict>map(fault -> new Broken(sound, fault.flaw(), fault.batch()))
                .orElseGet(() ->
                        seals.metExpected() ? new Whole(sound, seals.last()) : new Rewritten(sound, seals.last()));
    }

    /** Takes the entries up to the seal's last. */
    private static @Nullable Flaw flawIn(Seal seal, Pages<EntryRow> entries) {
        EntryDigest found = new EntryDigest();
        for (EntryRow row = entries.peek(); row != null && belongs(row, seal); row = entries.peek()) {
            found.add(entries.next());
        }
        if (found.entries() != seal.entries()) {
            return found.entries() < seal.entries() ? Flaw.ENTRY_MISSING : Flaw.ENTRY_ADDED;
        }
        return found.hex().equals(seal.digest()) ? null : Flaw.ENTRY_CHANGED;
    }

    private static boolean belongs(EntryRow row, Seal seal) {
        return row.place().id() <= seal.batch().lastId();
    }

    private static @Nullable String lowerCase(@Nullable String hash) {
        return hash == null ? null : hash.toLowerCase(Locale.ROOT);
    }

    private Pages<Seal> seals() {
        return new Pages<>(
                last -> table.after(last == null ? Long.MIN_VALUE : last.batch().number(), PAGE));
    }

    private Pages<EntryRow> entries(long upToId) {
        return new Pages<>(last -> table.entries(last == null ? Place.START : last.place(), upToId, PAGE));
    }
}
