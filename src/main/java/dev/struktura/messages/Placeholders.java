package dev.struktura.messages;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Templates with {@code {name}} in them. */
final class Placeholders {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    private Placeholders() {}

    /** Fills each place with its value as {@code escape} makes it safe; a value never becomes a template itself. */
    static String fill(String template, Map<String, String> values, UnaryOperator<String> escape) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(escape.apply(values.getOrDefault(place.group(1), ""))));
    }
}
