package dev.struktura.journal;

import dev.struktura.base.Reason;
import dev.struktura.journal.Seal.Batch;
import java.util.Locale;
import java.util.Optional;

/** What going along the chain of seals has shown. */
public sealed interface Verdict {

    /** How far it was looked at and found in order. */
    record Extent(long batches, long entries) {}

    Extent extent();

    /** What came of it, for people. */
    default Reason inWords() {
        return switch (this) {
            case Whole whole when whole.last().isEmpty() -> Reason.of("seal.verdict.nothing");
            case Whole _ -> Reason.of("seal.verdict.whole", extent().batches(), extent().entries());
            case Rewritten _ -> Reason.of("seal.verdict.rewritten", extent().batches(), extent().entries());
            case Broken(Extent _, Flaw flaw, Batch batch) ->
                Reason.of(
                        "seal.verdict." + flaw.slug(),
                        batch.number(),
                        batch.firstId(),
                        batch.lastId(),
                        batch.from(),
                        batch.to());
        };
    }

    /** Everything sealed is as it was sealed; {@code last} is empty while nothing is. */
    record Whole(Extent extent, Optional<Seal> last) implements Verdict {}

    /** The first batch that is not as it was sealed; of a missing seal the range and the times are those of the gap it left. */
    record Broken(Extent extent, Flaw flaw, Batch batch) implements Verdict {}

    /** The chain is consistent but never had the hash that was expected: it was cut off or written anew from some batch on. */
    record Rewritten(Extent extent, Optional<Seal> last) implements Verdict {}

    /** What is wrong with a batch. */
    enum Flaw {
        ENTRY_CHANGED,
        ENTRY_MISSING,
        ENTRY_ADDED,
        SEAL_CHANGED,
        SEAL_MISSING;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
