package dev.struktura.process;

import dev.struktura.base.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing a decision brings about; the shell performs the steps in order. */
public sealed interface Step {

    /**
     * The case entered a stage, its {@code visit}th; all timers of the visit before are void.
     *
     * @param rule the rule that moved it; null when a person did or the case began
     */
    record Entered(
            String stage, int visit, Instant at, @Nullable String rule, Reason why) implements Step {}

    /**
     * The case goes on under another version, in the same visit.
     *
     * @param stage where it stands there; the key it had before when it enters another stage right away
     * @param rule the rule that brought it there; null when people changed the version
     */
    record Adopted(
            ProcessVersion version, String stage, @Nullable String rule, Reason why) implements Step {}

    /** A person acted on the case. */
    record Acted(String kind, @Nullable String outcome, Instant at) implements Step {}

    /** Something happened to the case. */
    record Happened(String event, Instant at) implements Step {}

    /** Facts became known, changed, or were taken back. */
    record FactsChanged(Map<String, Object> facts) implements Step {

        /** The value that takes a field back. */
        public static final String FORGOTTEN = "";
    }

    /**
     * An approval was given.
     *
     * @param approved the values it stands for; once they are others, it is void
     */
    record Approved(String approval, String approved) implements Step {}

    /** A timer runs from {@code from}; arming it again replaces its due time. */
    record Armed(String rule, int visit, Instant from, Delay delay) implements Step {}

    /** A timer is no more: called off, or it fired. */
    record Disarmed(String rule, int visit) implements Step {}

    /** The case needs an owner from those who carry the duty. */
    record OwnerWanted(String duty) implements Step {}

    /** An action to be performed by its handler. */
    record Ordered(String rule, int visit, Action action, Reason why) implements Step {}

    /** A rule wanted to move the case, and the gate did not let it. */
    record Blocked(String rule, String to, List<String> missing) implements Step {}

    /** A timer came so late that its rule says to leave it. */
    record Skipped(String rule, Reason why) implements Step {}
}
