package dev.struktura.base.time;

import dev.struktura.base.time.WeekHours.Span;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Weekly hours as one line of text, equal days in a row drawn together. */
final class WeekHoursText {

    private static final Pattern PART = Pattern.compile("([a-z]{3})(?:-([a-z]{3}))?\\s+(.+)");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})");

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
        DayOfWeek first = day(matcher.group(1));
        DayOfWeek last = matcher.group(2) == null ? first : day(matcher.group(2));
        List<Span> spans = Stream.of(matcher.group(3).split(","))
                .map(span -> span(span.strip()))
                .toList();
        for (DayOfWeek day = first; ; day = day.plus(1)) {
            days.computeIfAbsent(day, key -> new ArrayList<>()).addAll(spans);
            if (day == last) {
                return;
            }
        }
    }

    private static DayOfWeek day(String name) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> name(day).equals(name))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("not a day of the week: " + name));
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
