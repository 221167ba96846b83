package dev.struktura.deals;

import dev.struktura.base.LocalText;
import dev.struktura.process.StuckTimer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the process should have done to a deal by itself and could not.
 *
 * @param rule its key in the process
 * @param failedAt the last time; null when that is not known
 * @param failure what went wrong, in the words of the program; may be empty
 */
public record StuckRule(
        Deal deal,
        String rule,
        LocalText name,
        Instant dueAt,
        @Nullable Instant failedAt,
        String failure) {

    static StuckRule of(Deal deal, LocalText name, StuckTimer stuck) {
        return new StuckRule(
                deal, stuck.timer().rule(), name, stuck.timer().dueAt(), stuck.failedAt(), stuck.failure());
    }
}
