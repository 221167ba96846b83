package dev.struktura.desk.web;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.deals.Outcome;
import dev.struktura.desk.Answer;
import dev.struktura.desk.Completion;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered to a step, and what is wrong with it.
 *
 * @param typed the fields as they were typed
 * @param problems what is wrong, by field; under the empty key what is wrong with the answer as a whole
 */
public record StepAnswer(String outcome, String note, Map<String, String> typed, Map<String, Reason> problems) {

    /** Nothing answered yet. */
    public static final StepAnswer NONE = new StepAnswer("", "", Map.of(), Map.of());

    private static final String FIELD = "field.";
    private static final String AMOUNT = "amount";
    private static final String CURRENCY = "UAH";
    private static final int LONGEST = 4000;

    public StepAnswer {
        typed = Map.copyOf(typed);
        problems = Map.copyOf(problems);
    }

    static StepAnswer of(Map<String, String> form) {
        Map<String, String> typed = new HashMap<>();
        Map<String, Reason> problems = new HashMap<>();
        form.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                String field = name.substring(FIELD.length());
                typed.put(field, value.strip());
                if (value.length() > LONGEST || isBadAmount(field, value)) {
                    problems.put(field, Reason.of("desk.invalid.value", value));
                }
            }
        });
        String note = form.getOrDefault("note", "");
        if (note.length() > LONGEST) {
            problems.put("note", Reason.of("desk.invalid.too-long", LONGEST));
        }
        return new StepAnswer(form.getOrDefault("outcome", Answer.DONE), note, typed, problems);
    }

    private static boolean isBadAmount(String field, String value) {
        return field.equals(AMOUNT) && !value.isBlank() && money(value) == null;
    }

    /** What was typed as the amount; a currency may follow, else it is hryvnias. */
    private static @Nullable Money money(String text) {
        String[] parts = text.strip().replace("\u00a0", "").replace(',', '.').split("(?<=[0-9.]) ?(?=[A-Za-z])", 2);
        try {
            return Money.of(parts[0].replace(" ", ""), parts.length == 2 ? parts[1] : CURRENCY);
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }

    Completion completion() {
        Map<String, Object> facts = new HashMap<>();
        typed.forEach((field, value) -> facts.put(field, fact(field, value)));
        return new Completion(outcome, note, facts, null);
    }

    private static String fact(String field, String value) {
        Money money = field.equals(AMOUNT) && !value.isBlank() ? money(value) : null;
        return money == null ? value : money.toString();
    }

    /** The same answer with what the deal had against it. */
    StepAnswer refused(Outcome refusal) {
        Map<String, Reason> told = new HashMap<>();
        switch (refusal) {
            case Outcome.WrongFacts wrong -> wrong.wrong().forEach(one -> told.put(one.field(), one.why()));
            case Outcome.GateNotMet gate -> {
                told.put("", Reason.of("desk.day.gate"));
                gate.missing().forEach(one -> told.put(one.field(), one.reason()));
            }
            case Outcome.MoveNotAllowed _ -> told.put("", Reason.of("desk.day.no-way"));
            case Outcome.StaleVersion _, Outcome.NoSuchDeal _ -> told.put("", Reason.of("desk.day.changed"));
            case Outcome.Done _, Outcome.Nothing _ -> {}
        }
        return new StepAnswer(outcome, note, typed, told);
    }

    /** The same answer, which cannot be given, and why. */
    StepAnswer declined(Reason why) {
        return new StepAnswer(outcome, note, typed, Map.of("", why));
    }

    public boolean isWrong(String field) {
        return problems.containsKey(field);
    }

    /** What to show in a field: what was typed, else what is known. */
    public String value(String field, String known) {
        return typed.getOrDefault(field, known);
    }
}
