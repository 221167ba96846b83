package dev.struktura.journal;

import dev.struktura.journal.Journal.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The journal for those who pass on what happened: entries in their order, none skipped because it was committed late. */
public interface JournalFeed {

    /**
     * What was written since a reader was here last.
     *
     * @param upTo where the reader stands now: nothing can be written up to there any more
     */
    record Page(List<Recorded> entries, long upTo) {

        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** The next entries of these types after the one with id {@code afterId}; while somebody may still write before them, none. */
    Page after(long afterId, Set<String> types, int limit);

    /** Entries of these types that tell of the moment or later, after {@code afterId} and up to {@code upTo}, oldest first. */
    List<Recorded> since(Instant moment, long afterId, long upTo, Set<String> types, int limit);
}
