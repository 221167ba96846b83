package dev.struktura.handoffs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a handoff stands. */
public enum HandoffState {
    OFFERED,
    ACCEPTED,
    RETURNED,
    /** It ended without an answer: the giver took it back, or the deal took another way. */
    WITHDRAWN;

    /** @throws IllegalArgumentException for a word that is no state */
    @JsonCreator
    public static HandoffState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
