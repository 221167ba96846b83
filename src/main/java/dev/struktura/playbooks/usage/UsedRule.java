package dev.struktura.playbooks.usage;

import dev.struktura.process.Rule;
import dev.struktura.process.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rule of the version in force and what it did in the period.
 *
 * @param asks whether it wants somebody to act; of the others it cannot be said that they were ignored
 * @param times how often it fired, whatever the version it stood in then
 * @param followed how often somebody acted on the deal in time
 * @param ignored how often nobody did
 * @param last null when it did not fire
 */
public record UsedRule(
        Stage stage,
        Rule rule,
        boolean asks,
        int times,
        int followed,
        int ignored,
        @Nullable Instant last) {

    /** Its place in the process. */
    public String place() {
        return stage.key() + "/" + rule.key();
    }

    /** Whether it did nothing at all. */
    public boolean isDead() {
        return times == 0;
    }

    /** Whether it is ignored more often than not, often enough to tell. */
    public boolean isIgnored() {
        return asks && ignored >= 3 && ignored > followed;
    }

    /** How many of a hundred were acted on, of those of which it can be said. */
    public @Nullable Integer followedShare() {
        int told = followed + ignored;
        return asks && told > 0 ? Math.round(100f * followed / told) : null;
    }
}
