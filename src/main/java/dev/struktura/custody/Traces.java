package dev.struktura.custody;

import static java.util.stream.Collectors.toSet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a text that turned up somewhere may have of an invented client, in the form in which those are kept.
 *
 * @param names cells and lines as names, see {@link #key}
 * @param phones in E.164
 * @param emails in lower case
 */
record Traces(Set<String> names, Set<String> phones, Set<String> emails) {

    private static final Pattern CELL_END = Pattern.compile("[;,\\t\\r\\n|\"]+");
    private static final Pattern EMAIL = Pattern.compile("[a-z0-9._+-]+@[a-z0-9.-]+[a-z0-9]");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d(?:[\\s().-]{0,2}\\d){7,14}");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> FORMS =
            Set.of("тов", "ооо", "пп", "чп", "фоп", "прат", "ltd", "llc", "group", "inc");

    static Traces in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return new Traces(
                CELL_END.splitAsStream(lower)
                        .map(Traces::key)
                        .filter(key -> !key.isEmpty())
                        .collect(toSet()),
                found(PHONE, lower)
                        .map(phone -> "+" + phone.replaceAll("\\D", ""))
                        .flatMap(Traces::readings)
                        .collect(toSet()),
                found(EMAIL, lower).collect(toSet()));
    }

    /** What is left of a name without legal form, case and punctuation. */
    static String key(String name) {
        return String.join(
                "",
                Arrays.stream(NOT_A_WORD.split(name.toLowerCase(Locale.ROOT)))
                        .filter(word -> !FORMS.contains(word))
                        .toList());
    }

    /** People at home leave the country away. */
    private static Stream<String> readings(String phone) {
        return phone.startsWith("+0") ? Stream.of(phone, "+38" + phone.substring(1)) : Stream.of(phone);
    }

    private static Stream<String> found(Pattern form, String text) {
        return form.matcher(text).results().map(MatchResult::group);
    }
}
