package dev.struktura.offers.catalogue;

import java.util.Locale;

/** Patterns of the operator {@code like}. */
final class Like {

    private Like() {}

    /** Matches what has these words somewhere, in lower case. */
    static String containing(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
