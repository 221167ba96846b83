package dev.struktura.process;

import dev.struktura.base.time.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

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

    /**
     * The moment at which it is over.
     *
     * @param working of whoever has the case; without anybody working time passes like any other
     * @param zone whose clock on the wall counts days and months
     */
    public Instant after(Instant from, @Nullable WorkCalendar working, ZoneId zone) {
        if (time == Time.WORKING && working != null) {
            return working.plus(from, Duration.from(amount));
        }
        return amount instanceof Period ? from.atZone(zone).plus(amount).toInstant() : from.plus(amount);
    }
}
