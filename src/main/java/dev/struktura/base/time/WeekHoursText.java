package dev.struktura.base.time;

import dev.struktura.base.time.WeekHours.Span;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Weekly hours as one line of text, equal days in a row drawn together. Days are read by their names in any language of the
 * product, short or in full, and written by the English ones.
 */
final class WeekHoursText {

    private static final Pattern PART = Pattern.compile("(\\D+)\\s+(\\d.+)");
    private static final Pattern DAYS = Pattern.compile("([^\\s–-]+)(?:\\s*[–-]\\s*([^\\s–-]+))?");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*[–-]\\s*(\\d{1,2}):(\\d{2})");
    private static final Map<String, DayOfWeek> BY_NAME = byName("uk", "ru", "en");

    private WeekHoursText() {}

    static WeekHours parse(String text) {
        Map<DayOfWeek, List<Span>> days = new EnumMap<>(DayOfWeek.class);
        Stream.of(text.toLowerCase(Locale.ROOT).split(";"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(part -> parsePart(part, days));
        return new WeekHours(days);
    }

    private static void parsePart(String part, Map<DayOfWeek, List<Span>> days) {
        Matcher matcher = matched(PART, part);
        List<Span> spans = Stream.of(matcher.group(2).split(","))
                .map(span -> span(span.strip()))
                .toList();
        Stream.of(matcher.group(1).split(","))
                .flatMap(names -> days(names.strip()))
                .forEach(day ->
                        days.computeIfAbsent(day, key -> new ArrayList<>()).addAll(spans));
    }

    private static Stream<DayOfWeek> days(String names) {
        Matcher matcher = matched(DAYS, names);
        DayOfWeek first = day(matcher.group(1));
        DayOfWeek last = matcher.group(2) == null ? first : day(matcher.group(2));
        return Stream.concat(Stream.iterate(first, day -> day != last, day -> day.plus(1)), Stream.of(last));
    }

    private static DayOfWeek day(String name) {
        DayOfWeek day = BY_NAME.get(plain(name));
        if (day == null) {
            throw new IllegalArgumentException("not a day of the week: " + name);
        }
        return day;
    }

    /** Without capitals and without the apostrophe, which keyboards write in three ways. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ʼ’']", "");
    }

    private static Map<String, DayOfWeek> byName(String... languages) {
        Map<String, DayOfWeek> names = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (String language : languages) {
                Locale locale = Locale.of(language);
                names.put(plain(day.getDisplayName(TextStyle.SHORT, locale)), day);
                names.put(plain(day.getDisplayName(TextStyle.FULL, locale)), day);
            }
            names.put(name(day), day);
        }
        return Map.copyOf(names);
    }

    private static Span span(String text) {
        Matcher matcher = matched(SPAN, text);
        int from = minute(matcher.group(1), matcher.group(2));
        int to = minute(matcher.group(3), matcher.group(4));
        return new Span(from, to <= from ? to + Span.DAY : to);
    }

    private static int minute(String hours, String minutes) {
        int minute = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
        if (Integer.parseInt(minutes) > 59 || minute > Span.DAY) {
            throw new IllegalArgumentException("not a time of day: %s:%s".formatted(hours, minutes));
        }
        return minute;
    }

    private static Matcher matched(Pattern form, String text) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not weekly hours: " + text);
        }
        return matcher;
    }

    static String format(WeekHours hours) {
        List<String> parts = new ArrayList<>();
        DayOfWeek[] week = DayOfWeek.values();
        for (int first = 0; first < week.length; ) {
            int next = first + 1;
            while (next < week.length && hours.of(week[next]).equals(hours.of(week[first]))) {
                next++;
            }
            if (!hours.of(week[first]).isEmpty()) {
                parts.add(names(week[first], week[next - 1]) + " " + spans(hours.of(week[first])));
            }
            first = next;
        }
        return String.join("; ", parts);
    }

    private static String names(DayOfWeek first, DayOfWeek last) {
        return first == last ? name(first) : name(first) + "-" + name(last);
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static String spans(List<Span> spans) {
        return spans.stream()
                .map(span -> clock(span.from()) + "-" + clock(span.to() > Span.DAY ? span.to() - Span.DAY : span.to()))
                .collect(Collectors.joining(","));
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }
}
