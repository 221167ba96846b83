package dev.struktura.desk;

import dev.struktura.base.LocalText;
import dev.struktura.base.web.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words of the bundles in all languages at once, for what is stored before it is known who will read it. */
@Component
public class Wording {

    private final Texts texts;

    Wording(Texts texts) {
        this.texts = texts;
    }

    public LocalText of(String key, Object... facts) {
        return new LocalText(in("uk", key, facts), in("ru", key, facts), in("en", key, facts));
    }

    private String in(String language, String key, Object... facts) {
        Locale locale = Locale.of(language);
        return texts.t(
                locale,
                key,
                Arrays.stream(facts)
                        .map(fact -> fact instanceof LocalText words ? words.in(locale) : fact)
                        .toArray());
    }

    /** As the journal keeps it. */
    static Map<String, Object> asMap(LocalText words) {
        return Map.of("uk", words.uk(), "ru", words.ru(), "en", words.en());
    }
}
