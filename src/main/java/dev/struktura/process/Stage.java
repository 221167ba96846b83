package dev.struktura.process;

import dev.struktura.base.LocalText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One stage of a process.
 *
 * @param duty which duty of the structure answers for cases standing here; null keeps the owner as is
 * @param next stages a person may move a case to from here
 * @param gate fields that must be known before a case enters
 * @param ask fields the owner is asked for while a case stands here, in this order
 * @param approvals those that must be given before a case enters
 * @param script what to say here; null when nothing is written
 */
public record Stage(
        String key,
        LocalText name,
        Kind kind,
        @Nullable String duty,
        List<String> next,
        List<String> gate,
        List<String> ask,
        LocalText hint,
        List<Rule> rules,
        List<Approval> approvals,
        @Nullable Script script) {

    /** What standing in a stage means for the case as a whole. */
    public enum Kind {
        OPEN,
        PARKED,
        WON,
        LOST
    }

    /** Whether a case that stands here is worked on, rather than resting or given up. */
    public boolean isUnderWay() {
        return kind == Kind.OPEN || kind == Kind.WON;
    }

    /** Whether a case that stands here is closed. */
    boolean isOver() {
        return kind == Kind.WON || kind == Kind.LOST;
    }

    boolean has(String rule) {
        return rules.stream().anyMatch(one -> one.key().equals(rule));
    }

    /** A rule that waits for a timer here. */
    Optional<Rule> timed(String rule) {
        return rules.stream()
                .filter(one -> one.key().equals(rule))
                .filter(one -> switch (one.trigger()) {
                    case Trigger.AfterEntry _, Trigger.AfterAction _, Trigger.AfterEvent _ -> true;
                    case Trigger.OnEntry _, Trigger.OnEvent _ -> false;
                })
                .findFirst();
    }

    public Stage {
        next = List.copyOf(next);
        gate = List.copyOf(gate);
        ask = List.copyOf(ask);
        rules = List.copyOf(rules);
        approvals = List.copyOf(approvals);
    }

    /** A stage without approvals and script. */
    public Stage(
            String key,
            LocalText name,
            Kind kind,
            @Nullable String duty,
            List<String> next,
            List<String> gate,
            List<String> ask,
            LocalText hint,
            List<Rule> rules) {
        this(key, name, kind, duty, next, gate, ask, hint, rules, List.of(), null);
    }

    /** What still keeps the case out: fields that are not known, then approvals that are not given. */
    public List<String> missing(CaseState state) {
        List<String> fields = state.missing(gate);
        return approvals.isEmpty()
                ? fields
                : Stream.concat(fields.stream(), unapproved(state).stream()).toList();
    }

    /** The approvals that are wanted and not given. */
    public List<String> unapproved(CaseState state) {
        return approvals.stream()
                .filter(approval -> approval.isWanted(state))
                .map(Approval::key)
                .toList();
    }

    /** The same stage with other ways out of it for people, and no approvals wanted before it. */
    public Stage leadingTo(List<String> stages) {
        return new Stage(key, name, kind, duty, stages, gate, ask, hint, rules, List.of(), script);
    }
}
