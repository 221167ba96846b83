package dev.struktura.deals.web;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Facts as a form sends them: parameters {@code field.KEY}; the amount in figures, its currency beside it. */
final class FormFacts {

    private static final String PREFIX = "field.";
    private static final String AMOUNT = "amount";
    private static final String HOME_CURRENCY = "UAH";

    private FormFacts() {}

    static Map<String, Object> of(Map<String, String> form) {
        Map<String, Object> facts = new LinkedHashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                String key = name.substring(PREFIX.length());
                facts.put(key, key.equals(AMOUNT) ? amount(value, form) : value.strip());
            }
        });
        return facts;
    }

    private static String amount(String typed, Map<String, String> form) {
        String figures = typed.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
        if (figures.isEmpty()) {
            return "";
        }
        try {
            return Money.of(new BigDecimal(figures).toPlainString(), form.getOrDefault("currency", HOME_CURRENCY))
                    .toString();
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(AMOUNT, Reason.of("deals.invalid.amount", typed));
        }
    }
}
