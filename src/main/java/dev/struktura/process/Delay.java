package dev.struktura.process;

import java.time.Period;
import java.time.temporal.TemporalAmount;

/**
 * How long a rule waits.
 *
 * @param amount {@link java.time.Duration} or {@link Period}
 * @param time whether it runs on the wall clock or only while the owner works
 */
public record Delay(TemporalAmount amount, Time time) {

    /** Which time a delay counts. */
    public enum Time {
        CALENDAR,
        WORKING
    }

    public Delay {
        if (time == Time.WORKING && amount instanceof Period) {
            throw new IllegalArgumentException("working time is counted in hours, not in " + amount);
        }
    }
}
