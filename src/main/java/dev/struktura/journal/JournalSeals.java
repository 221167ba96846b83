package dev.struktura.journal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chain of seals over the journal. */
public interface JournalSeals {

    /** The last batch that was closed; whoever writes its hash down can tell later that nothing before was rewritten. */
    Optional<Seal> last();

    /**
     * Computes the chain anew, entry by entry, in memory that does not grow with the journal. Entries since the last seal are not
     * looked at.
     *
     * @param expectedHash a hash written down earlier, in hex, that must be one of the chain; null when there is none
     */
    Verdict verify(@Nullable String expectedHash);
}
