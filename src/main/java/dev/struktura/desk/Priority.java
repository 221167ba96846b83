package dev.struktura.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much something presses. */
public enum Priority {
    HIGH,
    NORMAL;

    /** @throws IllegalArgumentException for any other word than {@code high} and {@code normal} */
    @JsonCreator
    public static Priority of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
