package dev.struktura.clients;

import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which clients to list.
 *
 * @param words part of a name, or a whole phone number, address or tax id; a part of a number finds nothing, or a number
 *     could be guessed digit by digit
 * @param team only clients of this team
 */
public record ClientQuery(@Nullable String words, @Nullable TeamId team, Sort sort) {

    /** The order of a list. */
    public enum Sort {
        NAME("name_key", true),
        NAME_DOWN("name_key", false),
        NEWEST("created_at", false),
        OLDEST("created_at", true);

        private final String column;
        private final boolean ascending;

        Sort(String column, boolean ascending) {
            this.column = column;
            this.ascending = ascending;
        }

        /** {@code name}, {@code name-down}, {@code newest}, {@code oldest}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Sort> of(String key) {
            for (Sort sort : values()) {
                if (sort.key().equals(key)) {
                    return Optional.of(sort);
                }
            }
            return Optional.empty();
        }

        boolean byName() {
            return column.equals("name_key");
        }

        String order() {
            return ascending ? "%s, id".formatted(column) : "%s desc, id desc".formatted(column);
        }

        String after() {
            return "(%s, id) %s (%s, :afterId)"
                    .formatted(column, ascending ? ">" : "<", byName() ? ":afterKey" : ":afterKey::timestamptz");
        }

        Place placeOf(String nameKey, Instant createdAt, UUID id) {
            return new Place(byName() ? nameKey : createdAt.toString(), id);
        }
    }

    /** Where a page ended: sort key and id of its last client. */
    public record Place(String key, UUID id) {

        /**
         * A place that somebody handed back.
         *
         * @throws java.time.format.DateTimeParseException when it cannot be one of a list in this order
         */
        public static Place in(Sort sort, String key, UUID id) {
            return new Place(sort.byName() ? key : Instant.parse(key).toString(), id);
        }
    }

    public ClientQuery {
        words = NewClient.blankToNull(words);
    }

    public static ClientQuery all() {
        return new ClientQuery(null, null, Sort.NAME);
    }
}
