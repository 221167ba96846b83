package dev.struktura.handoffs.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.handoffs.Evidence;
import dev.struktura.handoffs.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A rule of handoffs as its form shows it and as it is typed. */
public record TypedRule(MultiValueMap<String, String> form) {

    private static final int LONGEST_QUESTION = 300;
    private static final int MOST_HOURS = 720;
    private static final int MOST_DAYS = 365;
    private static final int MOST_RETURNS = 10;
    private static final int MOST_IDLE_DAYS = 90;

    /** What the form of a rule begins with. */
    static TypedRule of(Rule rule, Frame f) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.set("mode", rule.mode().word());
        form.set("hours", Long.toString(rule.limit().toHours()));
        form.set("minutes", Integer.toString(rule.limit().toMinutesPart()));
        form.set("atLimit", rule.atLimit().word());
        form.set("returns", Integer.toString(rule.returns()));
        form.set("idle", Long.toString(rule.idle().toDays()));
        if (rule.tellsClient()) {
            form.set("tellsClient", "on");
        }
        List<String> questions = new ArrayList<>();
        for (Evidence one : rule.evidence()) {
            switch (one) {
                case Evidence.Field field -> form.add("fact", field.key());
                case Evidence.Contact contact -> form.set("contact", Integer.toString(contact.days()));
                case Evidence.Question question -> questions.add(f.in(question.text()));
            }
        }
        form.set("questions", String.join("\n", questions));
        return new TypedRule(form);
    }

    public String text(String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    public boolean has(String name) {
        return form.containsKey(name);
    }

    public boolean wants(String fact) {
        return form.getOrDefault("fact", List.of()).contains(fact);
    }

    /** What cannot stand as it is typed; a rule is made of it only when there is nothing. */
    List<Violation> wrong() {
        List<Violation> wrong = new ArrayList<>();
        bounded("hours", 0, MOST_HOURS, wrong);
        bounded("minutes", 0, 59, wrong);
        bounded("returns", 0, MOST_RETURNS, wrong);
        bounded("idle", 1, MOST_IDLE_DAYS, wrong);
        if (!text("contact").isEmpty()) {
            bounded("contact", 1, MOST_DAYS, wrong);
        }
        if (wrong.isEmpty() && (limit().isZero() || limit().compareTo(Duration.ofHours(MOST_HOURS)) > 0)) {
            wrong.add(new Violation("minutes", Reason.of("handoffs.invalid.limit")));
        }
        if (questions().anyMatch(question -> question.length() > LONGEST_QUESTION)) {
            wrong.add(new Violation("questions", Reason.of("deals.invalid.too-long", LONGEST_QUESTION)));
        }
        return wrong;
    }

    private void bounded(String name, int least, int most, List<Violation> wrong) {
        OptionalInt number = number(name);
        if (number.isEmpty() || number.getAsInt() < least || number.getAsInt() > most) {
            wrong.add(new Violation(name, Reason.of("handoffs.invalid.number", least, most)));
        }
    }

    Rule rule(Rule.Pair pair) {
        return new Rule(
                pair,
                text("mode").equals("direct") ? Rule.Mode.DIRECT : Rule.Mode.OFFER,
                evidence(),
                limit(),
                text("atLimit").equals("escalate") ? Rule.AtLimit.ESCALATE : Rule.AtLimit.ACCEPT,
                number("returns").orElse(0),
                has("tellsClient"),
                Duration.ofDays(number("idle").orElse(1)));
    }

    private Duration limit() {
        return Duration.ofHours(number("hours").orElse(0))
                .plusMinutes(number("minutes").orElse(0));
    }

    private List<Evidence> evidence() {
        List<Evidence> evidence = new ArrayList<>();
        form.getOrDefault("fact", List.of()).forEach(key -> evidence.add(new Evidence.Field(key)));
        number("contact").ifPresent(days -> evidence.add(new Evidence.Contact(days)));
        List<String> questions = questions().toList();
        for (int place = 0; place < questions.size(); place++) {
            evidence.add(Evidence.Question.of(place, questions.get(place)));
        }
        return evidence;
    }

    private Stream<String> questions() {
        return text("questions").lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private OptionalInt number(String name) {
        String typed = text(name);
        return typed.matches("[0-9]{1,4}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }
}
