package dev.struktura.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What put a task on somebody's desk. */
public enum Origin {
    /** The process, on its way. */
    PLAN,
    /** A person, by hand. */
    PERSON,
    /** Nothing happened for too long. */
    REMINDER,
    /** The client did something that must be answered at once. */
    ALERT,
    /** The strongest alert: it must be acknowledged, else the lead is told. */
    LAST_CALL;

    /** @throws IllegalArgumentException for a word that is no origin */
    @JsonCreator
    public static Origin of(String word) {
        return valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
