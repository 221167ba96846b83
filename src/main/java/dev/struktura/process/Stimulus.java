package dev.struktura.process;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whatever can reach a case. */
public sealed interface Stimulus {

    /** The case begins. */
    record Open() implements Stimulus {}

    /**
     * A person wants the case in another stage.
     *
     * @param facts learnt on the way, kept only if the move succeeds
     * @param override whether two people agreed to pass a gate that is not met
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
     */
    record Event(String name, @Nullable String outcome, boolean action) implements Stimulus {}

    /** A timer came due. */
    record Elapse(String rule, int visit, Instant due) implements Stimulus {}

    /** The case waits for an owner, and somebody may be free. */
    record Assign() implements Stimulus {}
}
