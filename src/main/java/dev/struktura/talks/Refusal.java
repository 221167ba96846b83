package dev.struktura.talks;

import java.util.Locale;

/** Why a file that came with a message was not kept. */
public enum Refusal {
    TOO_LARGE,
    TOO_MANY,
    /** The server that holds it did not give it. */
    NOT_FETCHED;

    /** The word for it in the database, the API and bundle keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Refusal of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
