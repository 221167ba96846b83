package dev.struktura.integration.mapping;

import java.util.Arrays;
import java.util.Optional;

/** What the rows of a file are. */
public enum Kind {
    LEADS("leads"),
    DEALS("deals"),
    CLIENTS("clients"),
    PRODUCTS("products");

    private final String key;

    Kind(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Kind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
