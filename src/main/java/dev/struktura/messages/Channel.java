package dev.struktura.messages;

import java.util.Locale;

/** The ways by which a message reaches people. */
public enum Channel {
    EMAIL,
    SMS,
    TELEGRAM;

    /** The word for it in the database, in addresses and in bundle keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Channel of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
