package dev.struktura.clients.web;

import dev.struktura.base.web.Frame;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A country by its name in the reader's language; lists begin with Ukraine. */
public record Country(String code, String name) {

    private static final Map<Locale, List<Country>> KNOWN = new ConcurrentHashMap<>();

    static List<Country> of(Frame f) {
        return KNOWN.computeIfAbsent(f.locale(), Country::in);
    }

    private static List<Country> in(Locale locale) {
        Comparator<Country> home = Comparator.comparing(country -> !country.code.equals("UA"));
        Collator byName = Collator.getInstance(locale);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Country(code, Locale.of("", code).getDisplayCountry(locale)))
                .sorted(home.thenComparing(Country::name, byName))
                .toList();
    }
}
