package dev.struktura.deals;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Facts of a deal as a program gives them: few, short, flat, under names that fields may have. */
public final class GivenFacts {

    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,62}");
    private static final int MOST_FIELDS = 100;
    private static final int LONGEST_VALUE = 4000;

    private GivenFacts() {}

    /**
     * Fields as facts: numbers and yes/no stay what they are, nothing becomes empty text, which takes the field back.
     *
     * @param wrong what does not fit is added here
     */
    public static Map<String, Object> read(@Nullable Map<String, @Nullable Object> fields, List<Violation> wrong) {
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
                if (value.toString().length() > LONGEST_VALUE) {
                    wrong.add(new Violation(path, Reason.of("deals.invalid.too-long", LONGEST_VALUE)));
                }
                facts.put(key, value instanceof String text ? text.strip() : value);
            } else {
                wrong.add(new Violation(path, Reason.of("deals.invalid.value")));
            }
        });
        return facts;
    }
}
