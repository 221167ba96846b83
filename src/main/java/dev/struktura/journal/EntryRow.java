package dev.struktura.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in its table.
 *
 * @param columns all of them as text that depends on no setting: times in seconds since 1970, the rest as PostgreSQL writes it
 */
record EntryRow(Place place, Instant at, List<@Nullable String> columns) {

    /** Where an entry stands in the order of the journal; only forgery puts two at one identity, at different times. */
    record Place(long id, String at) {

        static final Place START = new Place(Long.MIN_VALUE, "-infinity");

        /** Behind all entries of that identity. */
        static Place after(long id) {
            return new Place(id, "infinity");
        }
    }
}
