package dev.struktura.base.time;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Weekly hours by the clock on the wall of a zone: a moment is working when that clock shows a working time. */
record WeekCalendar(ZoneId zone, WeekHours hours, Holidays holidays) implements WorkCalendar {

    @Override
    public boolean isWorking(Instant moment) {
        WorkingSpans spans = new WorkingSpans(this, moment);
        return spans.advance() && spans.current().from().equals(moment);
    }

    @Override
    public Instant nextWorking(Instant from) {
        return new WorkingSpans(this, from).next().from();
    }

    @Override
    public Instant plus(Instant from, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("working time only goes forward, not by " + working);
        }
        WorkingSpans spans = new WorkingSpans(this, from);
        Duration left = working;
        WorkingSpans.Interval span = spans.next();
        while (left.compareTo(span.length()) > 0) {
            left = left.minus(span.length());
            span = spans.next();
        }
        return span.from().plus(left);
    }

    @Override
    public Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        WorkingSpans spans = new WorkingSpans(this, from);
        Duration total = Duration.ZERO;
        while (spans.advance() && spans.current().from().isBefore(to)) {
            total = total.plus(spans.current().until(to).length());
        }
        return total;
    }
}
