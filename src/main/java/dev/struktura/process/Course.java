package dev.struktura.process;

import dev.struktura.base.Reason;
import dev.struktura.base.RulePlace;
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

    private final Horizon beyond;
    private final Instant now;
    private final List<Step> steps = new ArrayList<>();
    private ProcessVersion version;
    private CaseState state;
    private int entered;

    Course(Standing standing, Instant now) {
        this.version = standing.version();
        this.state = standing.state();
        this.beyond = standing.beyond();
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

    ReadFacts read(Map<String, Object> given) {
        return ReadFacts.of(given, version);
    }

    /** Somebody who may gave the approval for the case as it stands. */
    void approve(Approval approval) {
        take(new Step.Approved(approval.key(), approval.approves(state)));
        act("approved", null);
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
        breakSilence();
        for (Rule rule : stage().rules()) {
            if (rule.trigger() instanceof Trigger.AfterAction(Delay delay)) {
                arm(rule, delay);
            }
        }
    }

    /** Somebody spoke: what waits for silence is called off. */
    void breakSilence() {
        for (Rule rule : stage().rules()) {
            if (rule.trigger() instanceof Trigger.AfterEvent after && after.silence()) {
                disarm(rule.key());
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

    /** The case goes on under another version; its timers are left as they are. */
    void adopt(ProcessVersion to, String stage, @Nullable String byRule, Reason why) {
        take(new Step.Adopted(to, stage, byRule, why));
        version = to;
    }

    /** The version that the case adopts on its way to a stage; none when it stays under the one it has. */
    private @Nullable Succession onTheWay(String to) {
        return beyond.atNextStage(version)
                .filter(next -> state.isOpened())
                .filter(next -> next.plan().counterpart(to, next.to()).isPresent()
                        && next.plan().overwritten(state).isEmpty())
                .orElse(null);
    }

    /**
     * What still keeps the case out of a stage, by the version that it would be led by there.
     *
     * @param override whether two people agreed to pass fields that are not known; approvals are wanted all the same
     */
    List<String> missing(String to, boolean override) {
        Succession next = onTheWay(to);
        CaseState then = next == null
                ? state
                : state.after(new Step.FactsChanged(next.plan().renaming(state)));
        Stage stage = next == null
                ? version.stage(to)
                : next.plan().counterpart(to, next.to()).orElseThrow();
        return override ? stage.unapproved(then) : stage.missing(then);
    }

    void enter(String to, @Nullable String byRule, Reason why) {
        if (++entered > LONGEST_CHAIN) {
            take(new Step.Blocked(byRule == null ? "" : byRule, to, List.of()));
            return;
        }
        Succession next = onTheWay(to);
        if (next != null) {
            adopt(next.to(), state.stage(), null, next.why());
            learn(next.plan().renaming(state));
            enter(next.plan().counterpart(to, version).orElseThrow().key(), byRule, why);
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
        take(new Step.Skipped(rule.key(), why.by(place(rule))));
    }

    private RulePlace place(Rule rule) {
        return new RulePlace(version.key(), version.number(), state.stage(), rule.key());
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
        Reason placed = why.by(place(rule));
        for (Action action : rule.actions()) {
            if (state.visit() != visit) {
                return;
            }
            perform(rule, action, placed);
        }
    }

    private void perform(Rule rule, Action action, Reason why) {
        switch (action.kind()) {
            case Action.MOVE -> moveTo(String.valueOf(action.with().get("to")), rule, why);
            case Action.TRANSFER -> transfer(rule, action.with(), why);
            case Action.ASSIGN -> {
                if (stage().duty() != null) {
                    take(new Step.OwnerWanted(stage().duty()));
                }
            }
            default -> take(new Step.Ordered(rule.key(), state.visit(), action, why));
        }
    }

    private void moveTo(String to, Rule rule, Reason why) {
        List<String> missing = missing(to, false);
        if (missing.isEmpty()) {
            enter(to, rule.key(), why);
        } else {
            take(new Step.Blocked(rule.key(), to, missing));
        }
    }

    private void transfer(Rule rule, Map<String, Object> with, Reason why) {
        String process = String.valueOf(with.get("process"));
        ProcessVersion other = beyond.latest(process)
                .filter(latest -> !latest.key().equals(version.key()))
                .orElse(null);
        Stage stage = other == null ? null : stageOf(other, with.get("stage"));
        if (other == null || stage == null) {
            take(new Step.Blocked(rule.key(), process, List.of()));
            return;
        }
        List<String> missing = stage.missing(state);
        if (missing.isEmpty()) {
            adopt(other, state.stage(), rule.key(), why);
            enter(stage.key(), rule.key(), why);
        } else {
            take(new Step.Blocked(rule.key(), stage.key(), missing));
        }
    }

    private static @Nullable Stage stageOf(ProcessVersion other, @Nullable Object wanted) {
        return wanted == null ? other.first() : other.find(wanted.toString()).orElse(null);
    }

    private void arm(Rule rule, Delay delay) {
        arm(rule.key(), now, delay);
    }

    void arm(String rule, Instant from, Delay delay) {
        take(new Step.Armed(rule, state.visit(), from, delay));
    }

    void disarm(String rule) {
        if (state.armed().contains(rule)) {
            take(new Step.Disarmed(rule, state.visit()));
        }
    }
}
