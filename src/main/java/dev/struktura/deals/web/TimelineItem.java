package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the journal as a person reads it.
 *
 * @param icon name in the icon sprite
 * @param words what happened
 * @param text what a person wrote; empty when nothing
 * @param actor who did it; null when the program did
 * @param rule name of the rule that asked for it; empty when a person did
 */
public record TimelineItem(
        Instant at,
        String icon,
        String words,
        String text,
        @Nullable String actor,
        String rule,
        @Nullable Reason why) {

    /** Whether the program has something to explain: what a person did explains itself. */
    public boolean isExplained() {
        return !rule.isEmpty() || (why != null && isAutomatic());
    }

    public boolean isAutomatic() {
        return actor == null;
    }
}
