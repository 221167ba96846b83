package dev.struktura.playbooks.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.playbooks.sketch.Written;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** When a rule acts, as it was typed, written as a document writes it. */
record TypedRule(Typed typed) {

    static final List<String> TRIGGERS = List.of("entry", "event", "after-entry", "after-action", "after-event");
    static final List<String> LATENESS = List.of("fire", "skip", "collapse", "next-working-moment");

    ObjectNode written() {
        ObjectNode rule = JsonNodeFactory.instance.objectNode();
        rule.set("name", Written.text(typed.text("name")));
        trigger(rule);
        condition(rule);
        return rule;
    }

    private void trigger(ObjectNode rule) {
        switch (typed.word("trigger")) {
            case "event" -> {
                rule.put("on", event());
                put(rule, "outcome");
            }
            case "after-entry" -> waiting(rule, "entry");
            case "after-action" -> waiting(rule, "action");
            case "after-event" -> {
                waiting(rule, event());
                if (typed.word("silence").equals("on")) {
                    rule.put("silence", true);
                }
            }
            default -> rule.put("on", "entry");
        }
    }

    private String event() {
        return typed.word("event");
    }

    private void put(ObjectNode rule, String member) {
        if (!typed.word(member).isEmpty()) {
            rule.put(member, typed.word(member));
        }
    }

    private void waiting(ObjectNode rule, String since) {
        Length length = typed.length("after")
                .filter(one -> one.amount() > 0)
                .orElseThrow(() -> Problem.invalid("after", Reason.of("designer.length.wrong")));
        rule.put("after", length.iso());
        rule.put("since", since);
        if (length.isWorking()) {
            rule.put("time", "working");
        }
        late(rule);
    }

    private void late(ObjectNode rule) {
        String late = typed.word("late");
        if (!late.isEmpty() && !late.equals("fire")) {
            rule.put("late", late);
        }
        if (late.equals("skip")) {
            typed.length("skipAfter").ifPresent(length -> rule.put("skipAfter", length.iso()));
        }
    }

    private void condition(ObjectNode rule) {
        ObjectNode when = JsonNodeFactory.instance.objectNode();
        list(when, "missing");
        list(when, "known");
        ArrayNode compared = new TypedComparisons(typed).written();
        if (!compared.isEmpty()) {
            when.set("all", compared);
        }
        if (!when.isEmpty()) {
            rule.set("when", when);
        }
    }

    private void list(ObjectNode when, String member) {
        List<String> fields = typed.words(member);
        if (!fields.isEmpty()) {
            ArrayNode list = when.putArray(member);
            fields.forEach(list::add);
        }
    }
}
