package dev.struktura.process;

import dev.struktura.base.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One decision in the making: the steps so far and the state they lead to. */
final class Course {

    /** How many stages rules may move a case through in one decision; a longer chain is a loop and is cut. */
    private static final int LONGEST_CHAIN = 16;

    /** Where the words for an event stand; a fact that starts like this is shown as those words. */
    private static final String EVENT = "@event.";

    private static final Duration PUNCTUAL = Duration.ofMinutes(1);

    private final ProcessVersion version;
    private final Instant now;
    private final List<Step> steps = new ArrayList<>();
    private CaseState state;
    private int entered;

    Course(ProcessVersion version, CaseState state, Instant now) {
        this.version = version;
        this.state = state;
        this.now = now;
    }

    ProcessVersion version() {
        return version;
    }

    CaseState state() {
        return state;
    }

    Instant now() {
        return now;
    }

    Stage stage() {
        return version.stage(state.stage());
    }

    Decision taken() {
        return new Decision.Taken(state, List.copyOf(steps));
    }

    void take(Step step) {
        steps.add(step);
        state = state.after(step);
    }

    /** Keeps what is news among the facts. */
    void learn(Map<String, Object> facts) {
        Map<String, Object> news = new HashMap<>();
        facts.forEach((field, value) -> {
            Object before = state.facts().getOrDefault(field, Step.FactsChanged.FORGOTTEN);
            if (!value.equals(before)) {
                news.put(field, value);
            }
        });
        if (!news.isEmpty()) {
            take(new Step.FactsChanged(news));
        }
    }

    /** A person acted: idle timers start anew, silence is broken. */
    void act(String kind, @Nullable String outcome) {
        take(new Step.Acted(kind, outcome, now));
        for (Rule rule : stage().rules()) {
            switch (rule.trigger()) {
                case Trigger.AfterAction(Delay delay) -> arm(rule, delay);
                case Trigger.AfterEvent after -> {
                    if (after.silence()) {
                        disarm(rule.key());
                    }
                }
                case Trigger.OnEntry _, Trigger.OnEvent _, Trigger.AfterEntry _ -> {}
            }
        }
    }

    void happen(String event) {
        take(new Step.Happened(event, now));
    }

    /** Sets off what waits for the event: rules at once, timers from now. */
    void fireEvent(String event, @Nullable String outcome) {
        int visit = state.visit();
        for (Rule rule : stage().rules()) {
            if (state.visit() != visit) {
                return;
            }
            switch (rule.trigger()) {
                case Trigger.OnEvent(String name, String wanted) -> {
                    if (name.equals(event) && (wanted == null || wanted.equals(outcome))) {
                        fire(rule, Reason.of("why.rule.event", EVENT + event, outcome == null ? "" : outcome));
                    }
                }
                case Trigger.AfterEvent after -> {
                    if (after.event().equals(event)) {
                        arm(rule, after.delay());
                    }
                }
                case Trigger.OnEntry _, Trigger.AfterEntry _, Trigger.AfterAction _ -> {}
            }
        }
    }

    void enter(String to, @Nullable String byRule, Reason why) {
        if (++entered > LONGEST_CHAIN) {
            take(new Step.Blocked(byRule == null ? "" : byRule, to, List.of()));
            return;
        }
        int visit = state.visit() + 1;
        take(new Step.Entered(to, visit, now, byRule, why));
        Stage stage = stage();
        if (stage.duty() != null) {
            take(new Step.OwnerWanted(stage.duty()));
        }
        for (Rule rule : stage.rules()) {
            if (state.visit() != visit) {
                return;
            }
            begin(rule);
        }
    }

    private void begin(Rule rule) {
        switch (rule.trigger()) {
            case Trigger.OnEntry _ -> fire(rule, Reason.of("why.rule.entry"));
            case Trigger.AfterEntry(Delay delay) -> arm(rule, delay);
            case Trigger.AfterAction(Delay delay) -> arm(rule, delay);
            case Trigger.OnEvent _, Trigger.AfterEvent _ -> {}
        }
    }

    /** A timer came due: it fires, is left as too late or to a later one, or waits for the next working moment. */
    void elapse(Stimulus.Elapse elapse) {
        disarm(elapse.rule());
        stage().rules().stream()
                .filter(rule -> rule.key().equals(elapse.rule()))
                .findFirst()
                .ifPresent(rule -> comeDue(rule, elapse));
    }

    private void comeDue(Rule rule, Stimulus.Elapse elapse) {
        Duration late = Duration.between(elapse.due(), now);
        boolean isLate = late.compareTo(PUNCTUAL) > 0;
        switch (rule.late()) {
            case Late.SkipIfOlder(Duration age)
            when late.compareTo(age) > 0 -> skip(rule, Reason.of("why.skipped.late", elapse.due(), age));
            case Late.Collapse _
            when isLate && isSpokenForBy(elapse.next()) -> skip(rule, Reason.of("why.skipped.collapsed", elapse.due()));
            case Late.NextWorkingMoment _ when isLate -> arm(rule, new Delay(Duration.ZERO, Delay.Time.WORKING));
            case Late.FireNow _, Late.SkipIfOlder _, Late.Collapse _, Late.NextWorkingMoment _ ->
                fire(rule, because(rule, elapse.due()));
        }
    }

    private void skip(Rule rule, Reason why) {
        take(new Step.Skipped(rule.key(), why));
    }

    private boolean isSpokenForBy(Set<String> next) {
        return stage().rules().stream()
                .anyMatch(rule -> rule.late() instanceof Late.Collapse && next.contains(rule.key()));
    }

    private Reason because(Rule rule, Instant due) {
        return switch (rule.trigger()) {
            case Trigger.AfterEntry(Delay delay) ->
                Reason.of("why.rule.after-entry", delay.amount(), state.enteredAt());
            case Trigger.AfterAction(Delay delay) ->
                Reason.of("why.rule.after-action", delay.amount(), state.lastActionAt());
            case Trigger.AfterEvent(String event, Delay delay, boolean silence) ->
                Reason.of(silence ? "why.rule.silence" : "why.rule.after-event", delay.amount(), EVENT + event);
            case Trigger.OnEntry _, Trigger.OnEvent _ -> Reason.of("why.rule.due", due);
        };
    }

    private void fire(Rule rule, Reason why) {
        if (!rule.applies(state)) {
            return;
        }
        int visit = state.visit();
        for (Action action : rule.actions()) {
            if (state.visit() != visit) {
                return;
            }
            perform(rule, action, why);
        }
    }

    private void perform(Rule rule, Action action, Reason why) {
        switch (action.kind()) {
            case Action.MOVE -> moveTo(String.valueOf(action.with().get("to")), rule, why);
            case Action.ASSIGN -> {
                if (stage().duty() != null) {
                    take(new Step.OwnerWanted(stage().duty()));
                }
            }
            default -> take(new Step.Ordered(rule.key(), state.visit(), action, why));
        }
    }

    private void moveTo(String to, Rule rule, Reason why) {
        List<String> missing = state.missing(version.stage(to).gate());
        if (missing.isEmpty()) {
            enter(to, rule.key(), why);
        } else {
            take(new Step.Blocked(rule.key(), to, missing));
        }
    }

    private void arm(Rule rule, Delay delay) {
        take(new Step.Armed(rule.key(), state.visit(), now, delay));
    }

    private void disarm(String rule) {
        if (state.armed().contains(rule)) {
            take(new Step.Disarmed(rule, state.visit()));
        }
    }
}
