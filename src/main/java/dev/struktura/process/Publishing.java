package dev.struktura.process;

import dev.struktura.journal.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes a version of a process, and why.
 *
 * @param by null for the product, which publishes what it ships
 * @param reason not empty when a person publishes, at most {@value #LONGEST_REASON} characters
 */
public record Publishing(JournalEntry.@Nullable Actor by, String reason) {

    public static final int LONGEST_REASON = 1_000;

    public static final Publishing SHIPPED = new Publishing(null, "");

    /** @throws IllegalArgumentException when a person gives no reason, or a longer one */
    public Publishing {
        reason = reason.strip();
        if (by != null && reason.isEmpty()) {
            throw new IllegalArgumentException("a person publishes for a reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason of %d characters".formatted(reason.length()));
        }
    }
}
