package dev.struktura.base.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Points in time and spans as people of each language write them. */
final class Moments {

    private Moments() {}

    static String moment(Instant at, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).format(at.atZone(zone));
    }

    /** Without the year, and without the day when it is today. */
    static String near(Instant at, Instant now, Locale locale, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        LocalDate today = LocalDate.ofInstant(now, zone);
        String pattern = day.equals(today) ? "HH:mm" : day.getYear() == today.getYear() ? "d MMM, HH:mm" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(zone));
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** An ISO-8601 period or duration as a length; months are those after New Year. */
    static Duration length(String iso) {
        if (iso.contains("T")) {
            return Duration.parse(iso);
        }
        return Duration.ofDays(LocalDate.EPOCH.plus(Period.parse(iso)).toEpochDay());
    }

    /** Message key of the largest whole unit in the span and how many of it there are. */
    static Span span(Duration span) {
        Duration length = span.abs();
        if (length.toDays() >= 1) {
            return new Span("base.span.days", length.toDays());
        }
        if (length.toHours() >= 1) {
            return new Span("base.span.hours", length.toHours());
        }
        if (length.toMinutes() >= 1) {
            return new Span("base.span.minutes", length.toMinutes());
        }
        return new Span("base.span.moment", 0);
    }

    record Span(String key, long count) {}
}
