package dev.struktura.integration.mapping;

import dev.struktura.integration.mapping.Formats.Decimal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Amounts the way people of many countries write them. */
final class Amounts {

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("₴", "UAH"),
            Map.entry("грн", "UAH"),
            Map.entry("uah", "UAH"),
            Map.entry("$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("₽", "RUB"),
            Map.entry("руб", "RUB"),
            Map.entry("р", "RUB"),
            Map.entry("rub", "RUB"),
            Map.entry("zł", "PLN"),
            Map.entry("pln", "PLN"),
            Map.entry("₸", "KZT"),
            Map.entry("kzt", "KZT"));
    private static final String SIGN = SIGNS.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?<sign>", ")\\.?"));
    private static final Pattern AMOUNT = Pattern.compile(
            "(" + SIGN + ")?(?<number>-?[\\d.,]+)(" + SIGN.replace("sign", "after") + ")?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f'’]");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([.,]\\d{3})+");
    private static final Pattern DIGITS = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

    /**
     * A number and the currency its sign told.
     *
     * @param currency ISO 4217, or empty
     * @param ambiguous whether 1,234 was taken for a thousand without proof
     */
    record Amount(BigDecimal number, Optional<String> currency, boolean ambiguous) {}

    private Amounts() {}

    static Optional<Amount> parse(String written, Decimal decimal) {
        Matcher matcher =
                AMOUNT.matcher(signed(BLANKS.matcher(written).replaceAll("").replace('−', '-')));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String number = matcher.group("number");
        Optional<String> sign = Optional.ofNullable(matcher.group("sign"))
                .or(() -> Optional.ofNullable(matcher.group("after")))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .map(SIGNS::get);
        boolean ambiguous = decimal == Decimal.UNKNOWN && isAmbiguous(number);
        return plain(number, decimal).map(value -> new Amount(new BigDecimal(value), sign, ambiguous));
    }

    /** What the cells of a column prove about its decimal sign. */
    static Decimal decimalOf(List<String> cells) {
        long point = cells.stream().filter(cell -> proves(cell, '.', ',')).count();
        long comma = cells.stream().filter(cell -> proves(cell, ',', '.')).count();
        return point == comma ? Decimal.UNKNOWN : point > comma ? Decimal.POINT : Decimal.COMMA;
    }

    private static boolean proves(String cell, char decimal, char other) {
        int last = cell.lastIndexOf(decimal);
        if (last < 0 || last < cell.lastIndexOf(other) || last != cell.indexOf(decimal)) {
            return false;
        }
        long digits =
                cell.substring(last + 1).chars().takeWhile(Character::isDigit).count();
        return digits > 0 && (digits != 3 || cell.indexOf(other) >= 0);
    }

    /** (100) is what accountants write for -100. */
    private static String signed(String text) {
        return text.startsWith("(") && text.endsWith(")") ? "-" + text.substring(1, text.length() - 1) : text;
    }

    private static boolean isAmbiguous(String number) {
        return GROUPED.matcher(number).matches()
                && number.replaceAll("[^.,]", "").length() == 1
                && !number.startsWith("0");
    }

    private static Optional<String> plain(String number, Decimal decimal) {
        int point = number.lastIndexOf('.');
        int comma = number.lastIndexOf(',');
        char sign = point > comma ? '.' : ',';
        char grouping = sign == '.' ? ',' : '.';
        boolean decimals = isDecimal(number, sign, grouping, decimal);
        String grouped = decimals ? number.substring(0, Math.max(point, comma)) : number;
        if (grouped.matches(".*[.,].*") && !GROUPED.matcher(grouped).matches()) {
            return Optional.empty();
        }
        String whole = grouped.replaceAll("[.,]", "");
        String text = decimals ? whole + "." + number.substring(Math.max(point, comma) + 1) : whole;
        return Optional.of(text).filter(t -> DIGITS.matcher(t).matches());
    }

    private static boolean isDecimal(String number, char sign, char grouping, Decimal decimal) {
        int at = number.indexOf(sign);
        if (at < 0 || at != number.lastIndexOf(sign)) {
            return false;
        }
        if (number.indexOf(grouping) >= 0
                || number.length() - at - 1 != 3
                || !GROUPED.matcher(number).matches()) {
            return true;
        }
        return switch (decimal) {
            case POINT -> sign == '.';
            case COMMA -> sign == ',';
            case UNKNOWN -> number.startsWith("0");
        };
    }
}
