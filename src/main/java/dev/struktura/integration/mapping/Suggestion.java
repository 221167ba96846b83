package dev.struktura.integration.mapping;

import java.util.Locale;

/** Where a column should go, and what told so. */
public record Suggestion(Column column, Target target, Basis basis) {

    /** What a suggestion rests on. */
    public enum Basis {
        DIALECT,
        HEADER,
        CONTENT,
        UNKNOWN,
        CHOSEN;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
