package dev.struktura.playbooks.web;

import dev.struktura.base.LocalText;
import dev.struktura.playbooks.sketch.ActionKind.Parameter;
import dev.struktura.process.Field;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.Rule;
import dev.struktura.process.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Draws a process as somebody would who has it before them on paper: fields, stages, ways, rules. */
record DrawnByHand(Hand hand, ProcessVersion wanted) {

    void whole() {
        wanted.fields().forEach(this::field);
        for (Stage stage : wanted.stages()) {
            hand.open(hand.screen.at("[data-key=open-process]"));
            stage(stage);
        }
        for (Stage stage : wanted.stages()) {
            stage.next().forEach(to -> hand.draw(stage.key(), to));
        }
        for (Stage stage : wanted.stages()) {
            stage.rules().forEach(rule -> rule(stage, rule));
            stage.rules().forEach(rule -> closing(stage, rule));
        }
    }

    private void field(Field field) {
        hand.write(hand.screen.at("#new-field"), field.name().uk());
        hand.add("add-field");
        words("name", field.name());
        words("hint", field.hint());
        hand.choose("field-type", field.type().word());
        key(field.key());
        hand.open(hand.screen.at("[data-key=back]"));
    }

    private void stage(Stage stage) {
        String kind = stage.kind().name().toLowerCase(Locale.ROOT);
        if (stage.equals(wanted.first())) {
            hand.open(hand.screen.at(".is-across [data-stage]"));
        } else {
            hand.write(hand.screen.at("#new-stage"), stage.name().uk());
            hand.select(hand.screen.at("#new-stage-kind"), kind);
            hand.add("add-stage");
        }
        words("name", stage.name());
        words("hint", stage.hint());
        hand.choose("stage-kind", kind);
        hand.choose("stage-duty", Objects.requireNonNullElse(stage.duty(), ""));
        stage.gate().forEach(field -> hand.tick(hand.screen.at("[data-key=gate-" + field + "]")));
        for (String field : stage.ask()) {
            hand.select(hand.screen.at("#new-ask"), field);
            hand.add("add-ask");
        }
        key(stage.key());
    }

    private void rule(Stage stage, Rule rule) {
        hand.open(hand.stage(stage.key()));
        hand.write(hand.screen.at("#new-rule"), rule.name().uk());
        hand.select(hand.screen.at("#new-rule-does"), rule.actions().getFirst().kind());
        hand.add("add-rule");
        words("name", rule.name());
        trigger(new RuleForm(rule));
        new RuleForm(rule).missing().forEach(field -> hand.tick(hand.screen.at("[data-key=missing-" + field + "]")));
        for (ActionForm action : new RuleForm(rule).actions()) {
            if (action.place() > 0) {
                hand.select(hand.screen.at("#new-action"), action.action().kind());
                hand.add("add-action");
            }
            action.parameters().forEach(parameter -> parameter(action, parameter));
        }
        key(rule.key());
    }

    private void trigger(RuleForm form) {
        hand.choose("rule-trigger", form.trigger());
        String event = form.event();
        if (event != null) {
            hand.choose("rule-event", event);
        }
        if (form.trigger().equals("event")) {
            hand.choose("rule-outcome", Objects.requireNonNullElse(form.outcome(), ""));
        }
        if (form.trigger().startsWith("after")) {
            length("rule-after", form.after());
        }
        if (form.silence()) {
            hand.tick(hand.screen.at("#rule-silence"));
        }
    }

    private void parameter(ActionForm action, Parameter parameter) {
        String id = "does-" + action.place() + "-" + parameter.key();
        switch (parameter.type()) {
            case TEXT -> {
                LocalText text = action.text(parameter.key());
                if (text != null) {
                    words(id, text);
                }
            }
            case LENGTH -> {
                Length length = action.length(parameter.key());
                if (length != null) {
                    length(id, length);
                }
            }
            case PRIORITY -> hand.choose(id, action.word(parameter.key()).equals("high") ? "high" : "normal");
            case STAGE -> hand.choose(id, action.word(parameter.key()));
            case RULES, TASKS, PROCESS, STAGE_THERE, LETTER, CHANNEL -> {}
        }
    }

    /** Tasks of which rules are counted as done: those rules have to be drawn by then. */
    private void closing(Stage stage, Rule rule) {
        for (ActionForm action : new RuleForm(rule).actions()) {
            if (action.action().kind().equals("fulfil")) {
                hand.open(hand.stage(stage.key()));
                hand.open(hand.screen.at("[data-key=rule-" + rule.key() + "]"));
                List<String> wanted = action.words("rules");
                String box = "[data-key=does-" + action.place() + "-rules-";
                wanted.forEach(one -> hand.tick(hand.screen.at(box + one + "]")));
                stage.rules().stream()
                        .map(Rule::key)
                        .filter(one -> !wanted.contains(one))
                        .forEach(one -> hand.untick(hand.screen.at(box + one + "]")));
            }
        }
    }

    private void length(String id, Length length) {
        hand.fill(id + "-amount", Long.toString(length.amount()));
        hand.choose(id + "-unit", length.unit());
    }

    private void words(String id, LocalText text) {
        Map<String, String> words = new LinkedHashMap<>();
        List.of("uk", "ru", "en").forEach(language -> words.put(id + "-" + language, text.in(Locale.of(language))));
        hand.fill(words);
    }

    private void key(String key) {
        if (!hand.screen.at("#own-key").inputValue().equals(key)) {
            hand.open(hand.screen.at("[data-key=key-open]"));
            hand.write(hand.screen.at("#own-key"), key);
            hand.add("own-key-save");
        }
    }
}
