package dev.struktura.base.time;

import dev.struktura.base.time.WeekHours.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Iterator;
import java.util.List;

/**
 * The working intervals of a calendar after a moment, in order and without overlap.
 *
 * <p>Walks stretch by stretch of constant offset, day by day inside: within a stretch the clock on the wall runs evenly,
 * so neither a skipped nor a repeated hour needs a rule of its own.
 */
final class WorkingSpans {

    /** How long a stretch without any working time is searched. */
    private static final Duration HORIZON = Duration.ofDays(5 * 366);

    /** From a moment inclusive to a later one exclusive. */
    record Interval(Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }

        Interval until(Instant limit) {
            return to.isAfter(limit) ? new Interval(from, limit) : this;
        }
    }

    private final WeekCalendar calendar;
    private final ZoneRules rules;
    private Instant horizon;
    private Instant cursor;
    private ZoneOffset offset;
    private Instant stretchEnd;
    private LocalDate day;
    private Iterator<Span> spans;
    private Interval current;

    WorkingSpans(WeekCalendar calendar, Instant from) {
        this.calendar = calendar;
        this.rules = calendar.zone().getRules();
        this.horizon = from.plus(HORIZON);
        this.current = new Interval(from, from);
        enterStretch(from);
        enterDay(eve());
    }

    /** The next interval. @throws IllegalStateException when there is none before the horizon */
    Interval next() {
        if (!advance()) {
            throw new IllegalStateException("no working time within five years of " + calendar.hours());
        }
        return current;
    }

    Interval current() {
        return current;
    }

    /** Goes to the next interval; false when there is none before the horizon. */
    boolean advance() {
        while (cursor.isBefore(horizon)) {
            if (spans.hasNext()) {
                if (take(spans.next())) {
                    return true;
                }
            } else if (midnight(day.plusDays(1)).isBefore(stretchEnd)) {
                enterDay(day.plusDays(1));
            } else {
                enterStretch(stretchEnd);
                enterDay(eve());
            }
        }
        return false;
    }

    private boolean take(Span span) {
        Instant from = later(cursor, midnight(day).plusSeconds(span.from() * 60L));
        Instant to = earlier(stretchEnd, midnight(day).plusSeconds(span.to() * 60L));
        if (!from.isBefore(to)) {
            return false;
        }
        current = new Interval(from, to);
        cursor = to;
        horizon = to.plus(HORIZON);
        return true;
    }

    private void enterStretch(Instant start) {
        cursor = start;
        offset = rules.getOffset(start);
        ZoneOffsetTransition transition = rules.nextTransition(start);
        stretchEnd = transition == null ? Instant.MAX : transition.getInstant();
    }

    /** The day before the stretch begins: its hours may run past midnight. */
    private LocalDate eve() {
        return cursor.atOffset(offset).toLocalDate().minusDays(1);
    }

    private void enterDay(LocalDate next) {
        day = next;
        spans = hoursOf(next).iterator();
        cursor = later(cursor, midnight(next));
    }

    private Instant midnight(LocalDate date) {
        return date.atStartOfDay().toInstant(offset);
    }

    private List<Span> hoursOf(LocalDate date) {
        return calendar.holidays().contains(date) ? List.of() : calendar.hours().of(date.getDayOfWeek());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
