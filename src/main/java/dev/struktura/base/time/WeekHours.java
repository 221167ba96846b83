package dev.struktura.base.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The hours of a week by the clock on the wall, written as {@code mon-fri 09:00-13:00,14:00-18:00; sat 10:00-14:00}. */
public record WeekHours(Map<DayOfWeek, List<Span>> days) {

    /** Monday to Friday, nine to six with an hour's break. */
    public static final WeekHours OFFICE = parse("mon-fri 09:00-13:00,14:00-18:00");

    /** Day and night, every day. */
    public static final WeekHours ALWAYS = parse("mon-sun 00:00-24:00");

    /**
     * Part of a day in minutes from its midnight; it may run past the next one.
     *
     * @param from 0 to 1439
     * @param to after {@code from}, by at most 24 hours
     */
    public record Span(int from, int to) {

        static final int DAY = 24 * 60;

        public Span {
            if (from < 0 || from >= DAY || to <= from || to > from + DAY) {
                throw new IllegalArgumentException("not a part of a day: minutes %d to %d".formatted(from, to));
            }
        }
    }

    /** Sorts the spans of each day. @throws IllegalArgumentException when those of one day overlap */
    public WeekHours {
        Map<DayOfWeek, List<Span>> sorted = new EnumMap<>(DayOfWeek.class);
        days.forEach((day, spans) -> {
            if (!spans.isEmpty()) {
                sorted.put(day, inOrder(day, spans));
            }
        });
        days = Map.copyOf(sorted);
    }

    private static List<Span> inOrder(DayOfWeek day, List<Span> spans) {
        List<Span> sorted =
                spans.stream().sorted(Comparator.comparingInt(Span::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from() < sorted.get(i - 1).to()) {
                throw new IllegalArgumentException("the hours of %s overlap".formatted(day));
            }
        }
        return sorted;
    }

    /** @throws IllegalArgumentException when the text is not in the form that {@link #toString()} writes */
    @JsonCreator
    public static WeekHours parse(String text) {
        return WeekHoursText.parse(text);
    }

    public List<Span> of(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    @JsonValue
    @Override
    public String toString() {
        return WeekHoursText.format(this);
    }
}
