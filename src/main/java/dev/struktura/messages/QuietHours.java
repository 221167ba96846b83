package dev.struktura.messages;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hours of a day in which people may be written to, by the clock on their wall. */
record QuietHours(LocalTime opens, LocalTime closes) {

    QuietHours {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("the day opens before it closes");
        }
    }

    /** The moment itself when it is within the hours, else the next at which they begin. */
    Instant next(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        LocalTime clock = there.toLocalTime();
        if (!clock.isBefore(opens) && clock.isBefore(closes)) {
            return moment;
        }
        ZonedDateTime today = there.toLocalDate().atTime(opens).atZone(zone);
        ZonedDateTime next = today.isAfter(there)
                ? today
                : there.toLocalDate().plusDays(1).atTime(opens).atZone(zone);
        return next.toInstant();
    }
}
