package dev.struktura.integration.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by code and by name in the languages their neighbours write them in. */
final class Countries {

    private static final List<String> LANGUAGES = List.of("en", "uk", "ru", "de", "fr", "pl", "es", "it");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("usa", "US"),
            Map.entry("u.s.a.", "US"),
            Map.entry("сша", "US"),
            Map.entry("uk", "GB"),
            Map.entry("england", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("англія", "GB"),
            Map.entry("англия", "GB"),
            Map.entry("uae", "AE"),
            Map.entry("оае", "AE"),
            Map.entry("оаэ", "AE"),
            Map.entry("рф", "RU"),
            Map.entry("holland", "NL"),
            Map.entry("чехія", "CZ"),
            Map.entry("чехия", "CZ"),
            Map.entry("czech republic", "CZ"));
    private static final Map<String, String> BY_NAME = byName();

    private Countries() {}

    static Optional<String> code(String written) {
        return Optional.ofNullable(BY_NAME.get(written.strip().toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> byName() {
        Map<String, String> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            names.put(code.toLowerCase(Locale.ROOT), code);
            names.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            for (String language : LANGUAGES) {
                names.put(country.getDisplayCountry(Locale.of(language)).toLowerCase(Locale.ROOT), code);
            }
        }
        names.putAll(SHORT);
        return Map.copyOf(names);
    }
}
