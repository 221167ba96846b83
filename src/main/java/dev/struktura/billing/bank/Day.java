package dev.struktura.billing.bank;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as banks write them; the hour, if any, is passed over. */
final class Day {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{4}|\\d{2})(?:[, ].*)?");
    private static final Pattern DENSE = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final int CENTURY = 2000;

    private Day() {}

    static Optional<LocalDate> read(String text) {
        String plain = text.strip();
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches()) {
            return of(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(plain);
        return dayFirst.matches() ? of(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1)) : Optional.empty();
    }

    /** The six digits of SWIFT: year, month, day. */
    static Optional<LocalDate> dense(String text) {
        Matcher dense = DENSE.matcher(text);
        return dense.matches() ? of(dense.group(1), dense.group(2), dense.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> of(String year, String month, String day) {
        try {
            int number = Integer.parseInt(year);
            return Optional.of(LocalDate.of(
                    number < 100 ? CENTURY + number : number, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
