package dev.struktura.process;

import dev.struktura.base.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a case to another version without a new visit: no rule of entering fires again, no timer that fired runs again. Timers of
 * rules that are new count from where their rule counts from, so they may be due at once.
 */
final class Migration {

    private Migration() {}

    /** Brings the case to the version, where it stands. */
    static Decision adopt(Course course, Succession succession) {
        ProcessVersion to = succession.to();
        if (course.version().isSame(to)) {
            return new Decision.Ignored(Reason.of("why.adopted.already", to.number()));
        }
        MigrationPlan plan = succession.plan();
        Stage before = course.stage();
        Stage after = plan.counterpart(before.key(), to).orElse(null);
        if (after == null) {
            return new Decision.Stranded(Reason.of("why.adopted.no-stage", to.number()));
        }
        if (after.isOver() != before.isOver()) {
            return new Decision.Stranded(Reason.of("why.adopted.closes", to.number()));
        }
        Optional<String> overwritten = plan.overwritten(course.state());
        if (overwritten.isPresent()) {
            return new Decision.Stranded(Reason.of("why.adopted.field-taken", overwritten.get()));
        }
        Set<String> running = course.state().armed();
        course.adopt(to, after.key(), null, succession.why());
        course.learn(plan.renaming(course.state()));
        running.stream().sorted().forEach(rule -> carry(course, rule, plan.timing(rule)));
        after.rules().stream().filter(rule -> !before.has(rule.key())).forEach(rule -> countAnew(course, rule));
        wantOwner(course, before);
        return course.taken();
    }

    private static void carry(Course course, String key, MigrationPlan.Timing timing) {
        Rule rule = course.stage().timed(key).orElse(null);
        if (rule == null || timing == MigrationPlan.Timing.CANCEL) {
            course.disarm(key);
        } else if (timing == MigrationPlan.Timing.REBASE) {
            countAnew(course, rule);
        }
    }

    /** Nobody remembers when an event happened: what counts from one stays as it is. */
    private static void countAnew(Course course, Rule rule) {
        CaseState state = course.state();
        switch (rule.trigger()) {
            case Trigger.AfterEntry(Delay delay) -> course.arm(rule.key(), state.enteredAt(), delay);
            case Trigger.AfterAction(Delay delay) -> course.arm(rule.key(), lastStir(state), delay);
            case Trigger.AfterEvent _, Trigger.OnEntry _, Trigger.OnEvent _ -> {}
        }
    }

    /** When somebody acted in this visit; its beginning if nobody did. */
    private static Instant lastStir(CaseState state) {
        return state.lastActionAt().isAfter(state.enteredAt()) ? state.lastActionAt() : state.enteredAt();
    }

    private static void wantOwner(Course course, Stage before) {
        String duty = course.stage().duty();
        if (duty != null && !duty.equals(before.duty())) {
            course.take(new Step.OwnerWanted(duty));
        }
    }

    /** Brings a case back to how it stood, unless it entered another stage since. */
    static Decision goBack(Course course, Past past) {
        MigrationPlan renamedBack = new MigrationPlan(Map.of(), past.renamed(), MigrationPlan.Timing.KEEP, Map.of());
        if (course.state().visit() != past.visit() || course.version().isSame(past.version())) {
            return new Decision.Ignored(Reason.of("why.gone-back.moved"));
        }
        if (renamedBack.overwritten(course.state()).isPresent()) {
            return new Decision.Ignored(Reason.of("why.gone-back.changed"));
        }
        Set<String> running = course.state().armed();
        Stage under = course.stage();
        course.adopt(
                past.version(),
                past.stage(),
                null,
                Reason.of("why.gone-back", past.version().number()));
        course.learn(renamedBack.renaming(course.state()));
        running.stream()
                .sorted()
                .filter(rule -> !past.timers().containsKey(rule))
                .forEach(course::disarm);
        wantOwner(course, under);
        past.timers().keySet().stream()
                .sorted()
                .filter(rule -> running.contains(rule) || !past.carried().contains(rule))
                .forEach(rule -> restore(course, past, rule));
        return course.taken();
    }

    private static void restore(Course course, Past past, String key) {
        Instant acted = course.state().lastActionAt();
        Trigger trigger = course.stage().timed(key).orElseThrow().trigger();
        if (!acted.isAfter(past.until())) {
            armUntil(course, past, key);
            return;
        }
        switch (trigger) {
            case Trigger.AfterAction(Delay delay) -> course.arm(key, acted, delay);
            case Trigger.AfterEvent event when event.silence() -> course.disarm(key);
            case Trigger.AfterEntry _, Trigger.AfterEvent _, Trigger.OnEntry _, Trigger.OnEvent _ ->
                armUntil(course, past, key);
        }
    }

    private static void armUntil(Course course, Past past, String key) {
        Instant due = Objects.requireNonNull(past.timers().get(key));
        course.arm(key, due, new Delay(Duration.ZERO, Delay.Time.CALENDAR));
    }
}
