package dev.struktura.base.web;

import dev.struktura.base.time.WeekHours;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Weekly hours as people of a language write them. */
public final class WeekInWords {

    private WeekInWords() {}

    public static String of(WeekHours hours, Locale locale) {
        List<String> parts = new ArrayList<>();
        DayOfWeek[] week = DayOfWeek.values();
        for (int first = 0; first < week.length; ) {
            int next = first + 1;
            while (next < week.length && hours.of(week[next]).equals(hours.of(week[first]))) {
                next++;
            }
            if (!hours.of(week[first]).isEmpty()) {
                parts.add(days(week[first], week[next - 1], locale) + " " + spans(hours.of(week[first])));
            }
            first = next;
        }
        return String.join("; ", parts);
    }

    private static String days(DayOfWeek first, DayOfWeek last, Locale locale) {
        String from = first.getDisplayName(TextStyle.SHORT, locale);
        return first == last ? from : from + "–" + last.getDisplayName(TextStyle.SHORT, locale);
    }

    private static String spans(List<WeekHours.Span> spans) {
        return spans.stream()
                .map(span -> clock(span.from()) + "–" + clock(span.to()))
                .collect(Collectors.joining(", "));
    }

    private static String clock(int minute) {
        return "%d:%02d".formatted(minute / 60 % 24, minute % 60);
    }
}
