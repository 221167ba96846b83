package dev.struktura.playbooks.check;

import dev.struktura.base.LocalText;
import java.util.Arrays;
import java.util.List;

/**
 * What a rule found: where, and what fills its message.
 *
 * @param variant last part of the message code where the rule has several
 */
record Trouble(Place place, String variant, List<LocalText> facts) {

    static Trouble at(Place place, LocalText... facts) {
        return new Trouble(place, "", Arrays.asList(facts));
    }

    Trouble as(String other) {
        return new Trouble(place, "." + other, facts);
    }

    /** The same in every language: a key, a number. */
    static LocalText word(Object same) {
        String word = String.valueOf(same);
        return new LocalText(word, word, word);
    }

    static LocalText list(List<LocalText> several) {
        return several.stream()
                .reduce((one, other) -> new LocalText(
                        one.uk() + ", " + other.uk(), one.ru() + ", " + other.ru(), one.en() + ", " + other.en()))
                .orElseGet(() -> word(""));
    }
}
