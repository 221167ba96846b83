package dev.struktura.base.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A place in a list, sealed so that nobody reads meaning into it. */
public final class Cursor {

    private static final int LONGEST = 1_000;

    private Cursor() {}

    public static String seal(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    /** The place that was sealed; empty when this is no cursor of ours. */
    public static Optional<String> open(String cursor) {
        if (cursor.isEmpty() || cursor.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return place.indexOf('\0') < 0 && seal(place).equals(cursor) ? Optional.of(place) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
