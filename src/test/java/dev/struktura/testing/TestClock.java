package dev.struktura.testing;

import dev.struktura.base.time.AdjustableClock;
import java.time.Duration;
import java.time.Instant;

/** The time of the application under test, in Java and in SQL alike. */
public final class TestClock {

    private final AdjustableClock clock;

    TestClock(AdjustableClock clock) {
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Stops the time at an instant such as {@code 2026-03-02T09:00:00Z}. */
    public void freezeAt(String moment) {
        freezeAt(Instant.parse(moment));
    }

    public void freezeAt(Instant moment) {
        clock.freezeAt(moment);
    }

    /** Moves the time forward; what became due happens when a test lets it happen. */
    public void advance(Duration by) {
        clock.advance(by);
    }

    public void run() {
        clock.release();
    }
}
