package dev.struktura.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The append-only log; an entry is written in the transaction of the command it tells of. */
public interface Journal {

    /** Appends in order; joins the caller's transaction and refuses to run without one. */
    void append(List<JournalEntry> entries);

    default void append(JournalEntry entry) {
        append(List.of(entry));
    }

    /** Everything that happened to one subject, oldest first, after the entry with id {@code afterId} (0 = from the start). */
    List<Recorded> of(JournalEntry.Subject subject, long afterId, int limit);

    /** What happened to one subject before the entry with id {@code beforeId} ({@link Long#MAX_VALUE} = up to now), newest first. */
    List<Recorded> latest(JournalEntry.Subject subject, long beforeId, int limit);

    /** Those of the subjects of one type of which something was told after the moment. */
    Set<UUID> touched(String subjectType, Collection<UUID> subjects, Instant after);

    /** With how many subjects of one type each person had to do since the moment; whoever had nothing to do with any is missing. */
    Map<UUID, Integer> subjectsByActor(String subjectType, Instant since);

    /** On how many subjects of these types a person acted since the moment; entries of some types are no action. */
    int workedOn(UUID actor, Set<String> subjectTypes, Set<String> noActions, Instant since);

    /** An entry as it stands in the journal. */
    record Recorded(long id, JournalEntry entry) {}
}
