package dev.struktura.billing;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement that was brought.
 *
 * @param lines lines of money that came in
 * @param matched those whose money was allocated by itself
 * @param duplicates those that were known already
 * @param outgoing lines of money that went out, which were passed over
 */
public record BroughtStatement(
        UUID id, String name, String format, int lines, int matched, int duplicates, int outgoing, Instant broughtAt) {

    /** Those that a person had to look at. */
    public int unmatched() {
        return lines - duplicates - matched;
    }
}
