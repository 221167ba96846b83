package dev.struktura.playbooks.web;

import dev.struktura.process.Action;
import dev.struktura.process.Condition;
import dev.struktura.process.Delay;
import dev.struktura.process.Late;
import dev.struktura.process.Rule;
import dev.struktura.process.Trigger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule as its form shows it. */
public record RuleForm(Rule rule) {

    private static final Length USUAL = new Length(24, "hours");

    public List<String> triggers() {
        return TypedRule.TRIGGERS;
    }

    public List<String> lateness() {
        return TypedRule.LATENESS;
    }

    public String trigger() {
        return switch (rule.trigger()) {
            case Trigger.OnEntry _ -> "entry";
            case Trigger.OnEvent _ -> "event";
            case Trigger.AfterEntry _ -> "after-entry";
            case Trigger.AfterAction _ -> "after-action";
            case Trigger.AfterEvent _ -> "after-event";
        };
    }

    public @Nullable String event() {
        return switch (rule.trigger()) {
            case Trigger.OnEvent on -> on.event();
            case Trigger.AfterEvent after -> after.event();
            case Trigger.OnEntry _, Trigger.AfterEntry _, Trigger.AfterAction _ -> null;
        };
    }

    public @Nullable String outcome() {
        return rule.trigger() instanceof Trigger.OnEvent on ? on.outcome() : null;
    }

    public Length after() {
        Delay delay = switch (rule.trigger()) {
            case Trigger.OnEntry _, Trigger.OnEvent _ -> null;
            case Trigger.AfterEntry(Delay since) -> since;
            case Trigger.AfterAction(Delay since) -> since;
            case Trigger.AfterEvent after -> after.delay();
        };
        return delay == null ? USUAL : Length.of(delay);
    }

    public boolean silence() {
        return rule.trigger() instanceof Trigger.AfterEvent after && after.silence();
    }

    public String late() {
        return switch (rule.late()) {
            case Late.FireNow _ -> "fire";
            case Late.SkipIfOlder _ -> "skip";
            case Late.Collapse _ -> "collapse";
            case Late.NextWorkingMoment _ -> "next-working-moment";
        };
    }

    public Length skipAfter() {
        Duration age = rule.late() instanceof Late.SkipIfOlder(Duration least) ? least : Duration.ofHours(1);
        return Length.of(age.toString());
    }

    public List<String> missing() {
        return rule.conditions().stream()
                .flatMap(condition -> condition instanceof Condition.AnyMissing(List<String> fields)
                        ? fields.stream()
                        : Stream.empty())
                .toList();
    }

    public List<String> known() {
        return rule.conditions().stream()
                .flatMap(condition ->
                        condition instanceof Condition.AllKnown(List<String> fields) ? fields.stream() : Stream.empty())
                .toList();
    }

    public List<ComparisonForm> comparisons() {
        return ComparisonForm.of(rule.conditions());
    }

    public List<ActionForm> actions() {
        List<ActionForm> forms = new ArrayList<>();
        for (Action action : rule.actions()) {
            forms.add(new ActionForm(forms.size(), action));
        }
        return forms;
    }
}
