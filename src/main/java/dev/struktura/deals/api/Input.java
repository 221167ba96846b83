package dev.struktura.deals.api;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what programs send, and says of every wrong place what is wrong with it. */
final class Input {

    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,62}");
    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_VALUE = 4000;

    private Input() {}

    static void required(String path, @Nullable String text, int longest, List<Violation> wrong) {
        if (text == null || text.isBlank()) {
            wrong.add(new Violation(path, Reason.of("deals.invalid.required")));
        } else {
            optional(path, text, longest, wrong);
        }
    }

    static void optional(String path, @Nullable String text, int longest, List<Violation> wrong) {
        if (text != null && text.length() > longest) {
            wrong.add(new Violation(path, Reason.of("deals.invalid.too-long", longest)));
        }
        if (text != null && text.indexOf('\0') >= 0) {
            wrong.add(new Violation(path, Reason.of("deals.invalid.character")));
        }
    }

    static void amount(@Nullable Money amount, List<Violation> wrong) {
        if (amount != null && amount.amount().signum() < 0) {
            wrong.add(new Violation("amount", Reason.of("deals.invalid.negative")));
        }
    }

    /** Fields as facts: numbers and yes/no stay what they are, nothing becomes empty text, which takes the field back. */
    static Map<String, Object> fields(@Nullable Map<String, @Nullable Object> fields, List<Violation> wrong) {
        Map<String, Object> facts = new HashMap<>();
        if (fields == null) {
            return facts;
        }
        if (fields.size() > MOST_FIELDS) {
            wrong.add(new Violation("fields", Reason.of("deals.invalid.too-many", MOST_FIELDS)));
            return facts;
        }
        fields.forEach((key, value) -> {
            String path = "fields." + key;
            if (!FIELD.matcher(key).matches() || key.equals("amount")) {
                wrong.add(new Violation(path, Reason.of("deals.invalid.field-name")));
            } else if (value == null) {
                facts.put(key, "");
            } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                optional(path, value.toString(), LONGEST_VALUE, wrong);
                facts.put(key, value instanceof String text ? text.strip() : value);
            } else {
                wrong.add(new Violation(path, Reason.of("deals.invalid.value")));
            }
        });
        return facts;
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static List<String> texts(@Nullable List<@Nullable String> texts) {
        return texts == null ? List.of() : texts.stream().map(Input::text).toList();
    }
}
