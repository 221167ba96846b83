package dev.struktura.process;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure and what it counts.
 *
 * @param unit ISO 4217 code of a currency; empty for a number, and for money in the company's currency
 */
record Amount(BigDecimal figure, String unit) {

    /** No exponents, whose digits would fill the memory. */
    private static final Pattern AMOUNT = Pattern.compile("([+-]?\\d{1,15}(?:\\.\\d{1,15})?)(?: ?([A-Z]{3}))?");

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");
    private static final int USUAL_DIGITS = 2;

    static Optional<Amount> parse(Object value) {
        Matcher matcher = AMOUNT.matcher(value.toString());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2);
        return Optional.of(new Amount(new BigDecimal(matcher.group(1)), unit == null ? "" : unit));
    }

    /** The amount with the digits its currency has; nothing when it has more, is not a currency, or is not below 10^12. */
    Optional<Amount> asMoney() {
        int digits = digits();
        boolean fits = digits >= 0
                && figure.stripTrailingZeros().scale() <= digits
                && figure.abs().compareTo(LIMIT) < 0;
        return fits ? Optional.of(new Amount(figure.setScale(digits), unit)) : Optional.empty();
    }

    private int digits() {
        return unit.isEmpty()
                ? USUAL_DIGITS
                : Currency.getAvailableCurrencies().stream()
                        .filter(currency -> currency.getCurrencyCode().equals(unit))
                        .map(Currency::getDefaultFractionDigits)
                        .findFirst()
                        .orElse(-1);
    }

    /** Nothing when they count different things; a bare figure is compared with any. */
    OptionalInt compareWith(Amount other) {
        return unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit)
                ? OptionalInt.of(figure.compareTo(other.figure))
                : OptionalInt.empty();
    }

    @Override
    public String toString() {
        return unit.isEmpty() ? figure.toPlainString() : figure.toPlainString() + " " + unit;
    }
}
