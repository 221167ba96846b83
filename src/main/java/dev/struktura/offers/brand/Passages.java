package dev.struktura.offers.brand;

import dev.struktura.base.FieldText;
import dev.struktura.base.LocalText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** What a proposal says around its positions, in the languages of the product; what is not said is empty. */
public record Passages(LocalText greeting, LocalText about, LocalText terms, LocalText footer) {

    public static final int LONGEST = 8_000;

    private static final LocalText NOTHING = new LocalText("", "", "");

    public static final Passages NONE = new Passages(NOTHING, NOTHING, NOTHING, NOTHING);

    /** By their names, in the order of the page. */
    public SequencedMap<String, LocalText> named() {
        SequencedMap<String, LocalText> named = new LinkedHashMap<>();
        named.put("greeting", greeting);
        named.put("about", about);
        named.put("terms", terms);
        named.put("footer", footer);
        return named;
    }

    /** In the language asked for, else in the first in which it is written, lines of which nothing is known left out. */
    static String told(LocalText passage, Locale locale, Map<String, String> values) {
        FieldText words = new FieldText(Stream.of(passage.in(locale), passage.uk(), passage.en(), passage.ru())
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(""));
        return words.tellable(values).filled(values).strip();
    }
}
