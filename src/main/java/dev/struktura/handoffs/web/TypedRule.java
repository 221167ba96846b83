package dev.struktura.handoffs.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.handoffs.Evidence;
import dev.struktura.handoffs.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/** A rule of handoffs as typed. */
record TypedRule(MultiValueMap<String, String> form) {

    private static final int LONGEST_QUESTION = 300;

    static TypedRule of(MultiValueMap<String, String> form) {
        return new TypedRule(form);
    }

    Rule rule(Rule.Pair pair) {
        return new Rule(
                pair,
                text("mode").equals("direct") ? Rule.Mode.DIRECT : Rule.Mode.OFFER,
                evidence(),
                Duration.ofHours(number("hours", 1, 720)),
                text("atLimit").equals("escalate") ? Rule.AtLimit.ESCALATE : Rule.AtLimit.ACCEPT,
                number("returns", 0, 10),
                form.containsKey("tellsClient"));
    }

    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        form.getOrDefault("fact", List.of()).forEach(key -> evidence.add(new Evidence.Field(key)));
        if (!text("contact").isEmpty()) {
            evidence.add(new Evidence.Contact(number("contact", 1, 365)));
        }
        String question = text("question");
        if (question.length() > LONGEST_QUESTION) {
            throw Problem.invalid("question", Reason.of("deals.invalid.too-long", LONGEST_QUESTION));
        }
        if (!question.isEmpty()) {
            evidence.add(Evidence.Question.of(0, question));
        }
        return evidence;
    }

    private int number(String name, int least, int most) {
        String typed = text(name);
        if (!typed.matches("[0-9]{1,4}") || Integer.parseInt(typed) < least || Integer.parseInt(typed) > most) {
            throw Problem.invalid(name, Reason.of("handoffs.invalid.number", least, most));
        }
        return Integer.parseInt(typed);
    }

    private String text(String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }
}
