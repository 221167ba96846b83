package dev.struktura.base.embedded;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The application cannot start, for a reason that the administrator can remove. */
public final class Refusal extends RuntimeException {

    private final String code;
    private final transient List<Object> facts;

    private Refusal(String code, List<Object> facts) {
        super(code + " " + facts);
        this.code = code;
        this.facts = facts;
    }

    public static Refusal because(String code, Object... facts) {
        return new Refusal(code, List.of(facts));
    }

    String problem(Locale locale) {
        return text("start." + code + ".problem", locale);
    }

    String remedy(Locale locale) {
        return text("start." + code + ".remedy", locale);
    }

    private String text(String key, Locale locale) {
        Locale known = List.of("uk", "ru").contains(locale.getLanguage()) ? locale : Locale.ENGLISH;
        ResourceBundle words = ResourceBundle.getBundle("messages.start", known);
        return new MessageFormat(words.getString(key), known)
                .format(facts.stream().map(String::valueOf).toArray());
    }
}
