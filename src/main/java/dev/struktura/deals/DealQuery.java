package dev.struktura.deals;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which deals somebody looks for; null asks for nothing in particular.
 *
 * @param text part of the title, of the client's name or of what a field holds, what was chosen in one, or the number
 * @param fields what fields of the process have to hold
 */
public record DealQuery(
        @Nullable String stage,
        @Nullable DealStatus status,
        @Nullable EmployeeId owner,
        @Nullable TeamId team,
        @Nullable String process,
        @Nullable String text,
        List<FieldFilter> fields,
        Sort sort) {

    public DealQuery {
        fields = List.copyOf(fields);
    }

    /** The orders in which deals can be listed; ties are broken by the number. */
    public enum Sort {
        NEWEST("-createdAt", "d.number", "bigint", true),
        OLDEST("createdAt", "d.number", "bigint", false),
        LARGEST("-amount", "coalesce(d.amount, -1)", "numeric", true),
        SMALLEST("amount", "coalesce(d.amount, -1)", "numeric", false),
        ENTERED_LAST("-enteredAt", "d.entered_at", "timestamptz", true),
        ENTERED_FIRST("enteredAt", "d.entered_at", "timestamptz", false),
        ACTED_LAST("-lastActionAt", "d.last_action_at", "timestamptz", true),
        IDLE_LONGEST("lastActionAt", "d.last_action_at", "timestamptz", false),
        BY_TITLE("title", "d.title", "text", false),
        BY_TITLE_REVERSED("-title", "d.title", "text", true);

        private final String key;
        private final String column;
        private final String type;
        private final boolean descending;

        Sort(String key, String column, String type, boolean descending) {
            this.key = key;
            this.column = column;
            this.type = type;
            this.descending = descending;
        }

        public String key() {
            return key;
        }

        String column() {
            return column;
        }

        String type() {
            return type;
        }

        boolean isDescending() {
            return descending;
        }

        public static Optional<Sort> of(String key) {
            return Arrays.stream(values()).filter(sort -> sort.key.equals(key)).findFirst();
        }
    }

    /** Everything, newest first. */
    public static DealQuery all() {
        return new DealQuery(null, null, null, null, null, null, List.of(), Sort.NEWEST);
    }

    /**
     * The place in a list after which it goes on.
     *
     * @param value the sorted value of the last deal shown, as text
     */
    public record After(String value, long number) {

        /** @throws IllegalArgumentException when it is no place */
        public static After of(String text) {
            int space = text.indexOf(' ');
            if (space < 1) {
                throw new IllegalArgumentException("no place: " + text);
            }
            return new After(text.substring(space + 1), Long.parseLong(text.substring(0, space)));
        }

        @Override
        public String toString() {
            return number + " " + value;
        }
    }
}
