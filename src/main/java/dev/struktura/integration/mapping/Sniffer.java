package dev.struktura.integration.mapping;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Says by its cells what a column holds: nine of ten must agree. */
final class Sniffer {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;]+@[^\\s@,;]+\\.[\\p{L}\\d-]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d()\\s.\\-/]{7,25}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");
    private static final Pattern PLAIN_PHONE = Pattern.compile("(380|7|48|49|1)?\\d{9,10}|0\\d{9}");

    private Sniffer() {}

    static ContentKind kindOf(List<String> cells) {
        List<String> filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.isEmpty()) {
            return ContentKind.EMPTY;
        }
        if (most(filled, Sniffer::isEmail)) {
            return ContentKind.EMAIL;
        }
        if (most(filled, Dates::isDate)) {
            return ContentKind.DATE;
        }
        if (most(filled, Sniffer::isPhone)) {
            return ContentKind.PHONE;
        }
        if (most(filled, cell -> NUMBER.matcher(cell).matches())) {
            return ContentKind.NUMBER;
        }
        return most(filled, Sniffer::isMoney) ? ContentKind.MONEY : ContentKind.TEXT;
    }

    static boolean isEmail(String cell) {
        return EMAIL.matcher(cell.strip()).matches();
    }

    /** A run of digits alone is a phone only when it is as long as one; a date or an amount is none. */
    static boolean isPhone(String cell) {
        String text = cell.strip();
        long digits = text.chars().filter(Character::isDigit).count();
        if (!PHONE.matcher(text).matches() || digits < 6 || digits > 15) {
            return false;
        }
        boolean written = text.startsWith("+")
                || text.chars().filter(c -> "()-/. ".indexOf(c) >= 0).count() > 1
                || text.contains("-");
        return written
                ? !NUMBER.matcher(text).matches()
                : PLAIN_PHONE.matcher(text).matches();
    }

    private static boolean isMoney(String cell) {
        return Amounts.parse(cell, Formats.Decimal.UNKNOWN).isPresent();
    }

    private static boolean most(List<String> cells, Predicate<String> test) {
        return cells.stream().filter(test).count() * 10 >= cells.size() * 9L;
    }
}
