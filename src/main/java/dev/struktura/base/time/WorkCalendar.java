package dev.struktura.base.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** When somebody works, and durations counted in that time only; exact over daylight saving. */
public interface WorkCalendar {

    /** The calendar of weekly hours in a zone, without the holidays. */
    static WorkCalendar of(ZoneId zone, WeekHours hours, Holidays holidays) {
        return new WeekCalendar(zone, hours, holidays);
    }

    /** Whether this very moment is working time; the end of a working span is not. */
    boolean isWorking(Instant moment);

    /**
     * The first working moment not before the given one.
     *
     * @throws IllegalStateException when there is none within five years
     */
    Instant nextWorking(Instant from);

    /**
     * The moment at which the given working time will have passed; of no time at all, the next working moment.
     *
     * @param working not negative
     * @throws IllegalStateException when the calendar has no working time within five years
     */
    Instant plus(Instant from, Duration working);

    /** The working time between two moments; negative when they come in the other order. */
    Duration between(Instant from, Instant to);
}
