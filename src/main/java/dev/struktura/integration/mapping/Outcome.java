package dev.struktura.integration.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a deal of a foreign table stands. */
public enum Outcome {
    OPEN,
    WON,
    LOST;

    private static final Map<String, String> BY_WORD = Words.byWord("outcomes.properties");
    private static final Map<String, String> STAGES = Words.byWord("stages.properties");

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the word of a status or a stage says of the outcome; empty when nothing. */
    public static Optional<Outcome> of(String word) {
        return Optional.ofNullable(BY_WORD.get(Words.normal(word))).map(key -> valueOf(key.toUpperCase(Locale.ROOT)));
    }

    /** The stage of the standard process that a foreign stage is closest to. */
    public static Optional<String> standardStage(String word) {
        return Optional.ofNullable(STAGES.get(Words.normal(word)));
    }

    /** Whether two names of a stage are the same but for case and punctuation. */
    public static boolean sameWords(String one, String other) {
        return Words.normal(one).equals(Words.normal(other));
    }
}
