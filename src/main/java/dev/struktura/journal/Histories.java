package dev.struktura.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the histories of many subjects, batch after batch, for whoever goes through them again. */
public interface Histories {

    /**
     * Those subjects of a type of which something is told in a stretch of time.
     *
     * @param from inclusive
     * @param until exclusive
     */
    record Stretch(String subjectType, Instant from, Instant until) {}

    /** How many subjects and entries there are in the stretch. */
    record Size(int subjects, long entries) {}

    Size size(Stretch stretch);

    /** The next subjects in the order of their identities, behind the one given; from the start for null. */
    List<UUID> next(Stretch stretch, @Nullable UUID after, int limit);

    /**
     * The whole history of each of the subjects up to the end of the stretch, also what was told before it.
     *
     * @param leftOut types of entries that are not wanted
     * @return subject by subject, the oldest entry of each first
     */
    List<JournalEntry> of(Stretch stretch, Collection<UUID> subjects, Set<String> leftOut);
}
