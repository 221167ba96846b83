package dev.struktura.base.web;

import dev.struktura.base.Reason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The words of the product in its three languages: every {@code messages/*_{uk,ru,en}.properties} on the class path. */
@Component("messageSource")
public final class Texts extends AbstractMessageSource {

    /** The languages of the product, the first being the one to fall back to. */
    public static final List<Locale> LOCALES =
            List.of(Locale.of("uk", "UA"), Locale.of("ru", "UA"), Locale.of("en", "GB"));

    /** Either months and days or days and hours, as they can be parsed. */
    private static final Pattern LENGTH = Pattern.compile(
            "P\\d{1,9}M(\\d{1,9}D)?" + "|P(?=.)(\\d{1,9}D)?(T(?=.)(\\d{1,9}H)?(\\d{1,9}M)?(\\d{1,9}S)?)?");

    private final Map<String, Map<String, String>> words = new HashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    public Texts() {
        setAlwaysUseMessageFormat(true);
        setUseCodeAsDefaultMessage(true);
        LOCALES.forEach(locale -> words.put(locale.getLanguage(), load(locale.getLanguage())));
    }

    /** The product's locale for whatever was asked for; Ukrainian when the language is not ours. */
    public static Locale supported(Locale asked) {
        return LOCALES.stream()
                .filter(ours -> ours.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(LOCALES.getFirst());
    }

    public String t(Locale locale, String key, Object... facts) {
        return getMessage(key, facts, supported(locale));
    }

    /** Whether all languages have words for the key. */
    public boolean has(String key) {
        return words.values().stream().allMatch(language -> language.containsKey(key));
    }

    /** The words as they stand in the bundle, for those who fill in {@code {name}} themselves. */
    public Optional<String> pattern(Locale locale, String key) {
        return Optional.ofNullable(
                words.getOrDefault(supported(locale).getLanguage(), Map.of()).get(key));
    }

    /**
     * The reason in words. A fact that is an ISO-8601 instant is shown in the reader's zone, an ISO-8601 duration as a span, an
     * amount of money as the reader writes it, {@code @key} as the words of that key, and {@code @key fact} as its words with that one fact.
     */
    public String why(Reason reason, Locale locale, ZoneId zone) {
        Object[] facts = reason.facts().stream()
                .map(fact -> readable(fact, locale, zone))
                .toArray();
        return t(locale, reason.code(), facts);
    }

    /** An amount as the reader writes it, when it is one in a currency that has a sign. */
    public String money(String amount, Locale locale) {
        return Amounts.isPlain(amount) ? Amounts.shown(amount, locale) : amount;
    }

    private String readable(String fact, Locale locale, ZoneId zone) {
        if (fact.startsWith("@")) {
            return nested(fact, locale);
        }
        if (Amounts.isPlain(fact)) {
            return Amounts.shown(fact, locale);
        }
        if (LENGTH.matcher(fact).matches()) {
            Moments.Span span = Moments.span(Moments.length(fact));
            return t(locale, span.key(), span.count());
        }
        if (fact.length() < 20 || fact.charAt(10) != 'T' || !fact.endsWith("Z")) {
            return fact;
        }
        return Moments.moment(Instant.parse(fact), locale, zone);
    }

    /** What people wrote may begin with @ as well; only a key of ours is looked up. */
    private String nested(String fact, Locale locale) {
        int gap = fact.indexOf(' ');
        String key = fact.substring(1, gap < 0 ? fact.length() : gap);
        return has(key) ? t(locale, key, fact.substring(gap + 1)) : fact;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String text = words.getOrDefault(locale.getLanguage(), Map.of()).get(code);
        if (text == null) {
            return null;
        }
        return formats.computeIfAbsent(locale.getLanguage() + ' ' + code, key -> new MessageFormat(text, locale));
    }

    private static Map<String, String> load(String language) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource bundle : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:messages/*_" + language + ".properties")) {
                read(bundle).forEach((key, text) -> all.put(key.toString(), text.toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the message bundles cannot be read", e);
        }
        return Map.copyOf(all);
    }

    private static Properties read(Resource bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
