package dev.struktura.playbooks.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What sets a rule off, as it was drawn.
 *
 * @param on entry or an event; null for a timer
 * @param after how long a timer waits; null for the others
 * @param since entry, action or an event
 * @param skipAfter how late a timer may be, where it is skipped when later
 */
record DrawnTrigger(
        @Nullable String on,
        @Nullable String outcome,
        @Nullable String after,
        boolean working,
        String since,
        @Nullable String skipAfter) {

    private static final String ENTRY = "entry";
    private static final String ACTION = "action";

    boolean isOnEntry() {
        return ENTRY.equals(on);
    }

    boolean isTimer() {
        return after != null;
    }

    /** The event it waits for, or counts from. */
    Optional<String> event() {
        String from = isTimer() ? since : on;
        return Optional.ofNullable(from).filter(word -> !word.equals(ENTRY) && !(isTimer() && word.equals(ACTION)));
    }

    /** Whether it runs from the entry whatever happens. */
    boolean runsFromEntry() {
        return isTimer() && since.equals(ENTRY);
    }

    /** Whether it is armed when a case enters. */
    boolean isArmedOnEntry() {
        return isTimer() && event().isEmpty();
    }

    Optional<Length> length() {
        return Optional.ofNullable(after).flatMap(Length::of);
    }

    /** Whether one moment can set off both. */
    boolean meets(DrawnTrigger other) {
        if (isTimer() || other.isTimer()) {
            return since.equals(other.since)
                    && working == other.working
                    && length().isPresent()
                    && length().equals(other.length());
        }
        return on != null
                && on.equals(other.on)
                && (outcome == null || other.outcome == null || outcome.equals(other.outcome));
    }
}
