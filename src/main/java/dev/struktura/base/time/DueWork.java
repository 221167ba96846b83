package dev.struktura.base.time;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that comes due by itself. A worker runs it as time passes; winding the clock forward runs it at its own moment. Safe to run
 * on any number of nodes at once.
 */
public interface DueWork {

    /** The moment the next piece comes due, past or future; empty when nothing waits for a moment. */
    Optional<Instant> nextDue();

    /**
     * Does all that is due by now.
     *
     * @return how many pieces were done, 0 when there was nothing to do
     */
    int runDue();
}
