package dev.struktura.integration.mapping;

import java.util.Locale;

/** What the cells of a column look like. */
public enum ContentKind {
    EMPTY,
    TEXT,
    NUMBER,
    MONEY,
    DATE,
    PHONE,
    EMAIL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
