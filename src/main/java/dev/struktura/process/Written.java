package dev.struktura.process;

import dev.struktura.base.Reason;
import dev.struktura.process.FieldType.Reading;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How people and programs write numbers, days and answers. */
final class Written {

    private static final List<DateTimeFormatter> DAYS =
            List.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d.M.uuuu"));
    private static final Set<String> YES_WORDS = Set.of(FieldType.YES, "true", "1", "+", "on", "так", "да");
    private static final Set<String> NO_WORDS = Set.of(FieldType.NO, "false", "0", "-", "off", "ні", "нет");
    private static final int LAST_YEAR = 9999;
    private static final int LONGEST_DAY = 10;

    private Written() {}

    /** Figures without the spaces between thousands, with a point before the decimals. */
    static String figures(Object written) {
        return written.toString()
                .replaceAll("(?<=[0-9])[\\s\u00a0\u202f](?=[0-9])", "")
                .replace(',', '.')
                .strip();
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static Optional<LocalDate> day(String written) {
        String text = written.strip();
        if (text.length() > LONGEST_DAY) {
            return Optional.empty();
        }
        return DAYS.stream().flatMap(format -> day(text, format).stream()).findFirst();
    }

    private static Optional<LocalDate> day(String text, DateTimeFormatter format) {
        try {
            LocalDate day = LocalDate.parse(text, format);
            return day.getYear() > 0 && day.getYear() <= LAST_YEAR ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    static Optional<String> id(Object written) {
        try {
            return Optional.of(UUID.fromString(written.toString().strip()).toString());
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> isYes(Object written) {
        String word = written.toString().strip().toLowerCase(Locale.ROOT);
        if (YES_WORDS.contains(word)) {
            return Optional.of(true);
        }
        return NO_WORDS.contains(word) ? Optional.of(false) : Optional.empty();
    }

    static <T extends Comparable<? super T>> Reading within(
            T value, @Nullable T min, @Nullable T max, String kept, String code) {
        boolean low = min != null && value.compareTo(min) < 0;
        boolean high = max != null && value.compareTo(max) > 0;
        return low || high
                ? new Reading.Wrong(Reason.of(code, kept, shown(min, "-∞"), shown(max, "∞")))
                : new Reading.Fact(kept);
    }

    private static String shown(@Nullable Object bound, String none) {
        return bound == null ? none : bound.toString();
    }
}
