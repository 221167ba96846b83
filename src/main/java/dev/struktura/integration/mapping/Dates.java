package dev.struktura.integration.mapping;

import dev.struktura.integration.mapping.Formats.Order;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates the way exports and people write them; a date without a time is the beginning of that day. */
final class Dates {

    private static final String TIME =
            "([T ,]+(?<h>\\d{1,2}):(?<m>\\d{2})(:(?<s>\\d{2})([.,]\\d{1,9})?)?\\s*(?<half>[aApP][mM])?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<y>\\d{4})[-./](?<mo>\\d{1,2})[-./](?<d>\\d{1,2})" + TIME + "(\\s*UTC)?");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<a>\\d{1,2})[./-](?<b>\\d{1,2})[./-](?<y>\\d{4}|\\d{2})(\\s*[гр]\\.?)?" + TIME);
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<d>\\d{1,2})[ -](?<mo>\\p{L}{3,12})\\.?[ -](?<y>\\d{4})(\\s*[гр]\\.?)?" + TIME);
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?<mo>\\p{L}{3,12})\\.? (?<d>\\d{1,2}),? (?<y>\\d{4})" + TIME);
    private static final Pattern OFFSET = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?)\\s*(Z|[+-]\\d{2}:?\\d{2})");
    private static final Map<String, Integer> MONTHS = months(
            "jan січ янв",
            "feb лют фев",
            "mar бер мар",
            "apr кві апр",
            "may тра май мая",
            "jun чер июн",
            "jul лип июл",
            "aug сер авг",
            "sep вер сен",
            "oct жов окт",
            "nov лис ноя",
            "dec гру дек");

    private Dates() {}

    static Optional<Instant> parse(String written, Order order, ZoneId zone) {
        String text = written.strip();
        try {
            Optional<Instant> withOffset = offset(text);
            return withOffset.isPresent() ? withOffset : local(text, order, zone);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What the cells of a column prove about its order; unproven is told as such. */
    static Order orderOf(List<String> cells) {
        long dayFirst = cells.stream().filter(cell -> isAbove12(cell, "a")).count();
        long monthFirst = cells.stream().filter(cell -> isAbove12(cell, "b")).count();
        return dayFirst == monthFirst ? Order.UNKNOWN : dayFirst > monthFirst ? Order.DAY_FIRST : Order.MONTH_FIRST;
    }

    static boolean isDate(String cell) {
        return parse(cell, Order.UNKNOWN, ZoneId.of("UTC")).isPresent()
                || parse(cell, Order.MONTH_FIRST, ZoneId.of("UTC")).isPresent();
    }

    /** Whether day and month could change places. */
    static boolean isAmbiguous(String cell) {
        return NUMBERS.matcher(cell).matches() && !cell.contains(".") && !isAbove12(cell, "a") && !isAbove12(cell, "b");
    }

    private static boolean isAbove12(String cell, String group) {
        Matcher numbers = NUMBERS.matcher(cell);
        return numbers.matches() && Integer.parseInt(numbers.group(group)) > 12;
    }

    private static Optional<Instant> offset(String text) {
        Matcher matcher = OFFSET.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String zone = matcher.group(5).length() == 5
                ? matcher.group(5).substring(0, 3) + ":" + matcher.group(5).substring(3)
                : matcher.group(5);
        return Optional.of(OffsetDateTime.parse(matcher.group(1) + "T" + matcher.group(2) + zone)
                .toInstant());
    }

    private static Optional<Instant> local(String text, Order order, ZoneId zone) {
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            return at(year, number(year, "y"), number(year, "mo"), number(year, "d"), zone);
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            boolean monthFirst = order == Order.MONTH_FIRST;
            int day = number(numbers, monthFirst ? "b" : "a");
            int month = number(numbers, monthFirst ? "a" : "b");
            return at(numbers, fullYear(numbers.group("y")), month, day, zone);
        }
        Optional<Instant> dayMonth = named(DAY_MONTH.matcher(text), zone);
        return dayMonth.isPresent() ? dayMonth : named(MONTH_DAY.matcher(text), zone);
    }

    private static Optional<Instant> named(Matcher matcher, ZoneId zone) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String prefix = matcher.group("mo").substring(0, 3).toLowerCase(Locale.ROOT);
        Integer month = MONTHS.get(prefix);
        return month == null ? Optional.empty() : at(matcher, number(matcher, "y"), month, number(matcher, "d"), zone);
    }

    private static Optional<Instant> at(Matcher time, int year, int month, int day, ZoneId zone) {
        return Optional.of(
                LocalDate.of(year, month, day).atTime(time(time)).atZone(zone).toInstant());
    }

    private static LocalTime time(Matcher matcher) {
        String hour = matcher.group("h");
        if (hour == null) {
            return LocalTime.MIDNIGHT;
        }
        String half = matcher.group("half");
        int hours = half == null
                ? Integer.parseInt(hour)
                : Integer.parseInt(hour) % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        return LocalTime.of(hours, Integer.parseInt(matcher.group("m")), seconds(matcher.group("s")));
    }

    private static int seconds(@Nullable String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int fullYear(String year) {
        int number = Integer.parseInt(year);
        return year.length() == 4 ? number : number < 70 ? 2000 + number : 1900 + number;
    }

    private static Map<String, Integer> months(String... names) {
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ", -1)) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
