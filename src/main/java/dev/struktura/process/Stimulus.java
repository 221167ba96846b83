package dev.struktura.process;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whatever can reach a case. */
public sealed interface Stimulus {

    /** The case begins. */
    record Open() implements Stimulus {}

    /**
     * A person wants the case in another stage.
     *
     * @param facts learnt on the way, kept only if the move succeeds
     * @param override whether two people agreed to pass a gate whose fields are not known; approvals it wants all the same
     */
    record Move(String to, Map<String, Object> facts, boolean override) implements Stimulus {}

    /** A person writes down what they learnt; the value {@link Step.FactsChanged#FORGOTTEN} takes a field back. */
    record Learn(Map<String, Object> facts) implements Stimulus {}

    /** A person acted: a call, a meeting, a completed task; {@code outcome} as they chose it. */
    record Act(String kind, @Nullable String outcome) implements Stimulus {}

    /**
     * Something happened that no owner did in the case itself.
     *
     * @param action whether a person of the department did it, which counts as action on the case
     * @param answer whether the other side spoke, which breaks the silence that rules wait for
     */
    record Event(String name, @Nullable String outcome, boolean action, boolean answer) implements Stimulus {

        /** Something that is nobody's answer. */
        public Event(String name, @Nullable String outcome, boolean action) {
            this(name, outcome, action, false);
        }

        /** The other side spoke. */
        public static Event answered(String name, @Nullable String outcome) {
            return new Event(name, outcome, false, true);
        }
    }

    /**
     * A timer came due.
     *
     * @param next rules of the same visit whose timers came due after this one and are about to elapse
     */
    record Elapse(String rule, int visit, Instant due, Set<String> next) implements Stimulus {

        public Elapse {
            next = Set.copyOf(next);
        }

        /** It came due alone. */
        public Elapse(String rule, int visit, Instant due) {
            this(rule, visit, due, Set.of());
        }
    }

    /** The case is to go on under another version, where it stands. */
    record Adopt(Succession succession) implements Stimulus {}

    /** The case is to stand again as it did before it adopted a version. */
    record GoBack(Past past) implements Stimulus {}

    /** Somebody who may gives an approval for the case as it stands. */
    record Approve(String approval) implements Stimulus {}

    /** The case waits for an owner, and somebody may be free. */
    record Assign() implements Stimulus {}
}
