package dev.struktura.billing.bank;

import dev.struktura.base.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Amounts as banks write them. */
final class Amount {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f'’]");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{0,6})?");
    private static final Pattern DASHED = Pattern.compile("\\d{1,15}-\\d{2}");

    /** The rouble of account numbers is that of before 1998. */
    private static final String OLD_ROUBLE = "810";

    /** Several currencies that are no more keep the number of the one that followed. */
    private static final Set<String> FORMER = Set.of("RUR", "BYR", "BYB", "AZM");

    private Amount() {}

    /** With blanks between thousands, point or comma, and the dash that stands for a comma in payment orders. */
    static Optional<BigDecimal> read(String text) {
        String dense = BLANKS.matcher(text).replaceAll("");
        String plain = DASHED.matcher(dense).matches() ? dense.replace('-', '.') : separated(dense);
        return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
    }

    /** The last of comma and point is what parts the hundredths. */
    private static String separated(String text) {
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        return comma > point ? text.replace(".", "").replace(',', '.') : text.replace(",", "");
    }

    /** Empty when the currency has fewer digits, or nobody pays so much. */
    static Optional<Money> money(BigDecimal amount, Currency currency) {
        try {
            return Optional.of(new Money(amount, currency));
        } catch (IllegalArgumentException tooFineOrTooLarge) {
            return Optional.empty();
        }
    }

    /** By its three letters or digits. */
    static Optional<Currency> currency(String code) {
        String plain = code.strip();
        if (plain.equals(OLD_ROUBLE)) {
            return Optional.of(Currency.getInstance("RUB"));
        }
        return Currency.getAvailableCurrencies().stream()
                .filter(one -> one.getCurrencyCode().equalsIgnoreCase(plain)
                        || "%03d".formatted(one.getNumericCode()).equals(plain))
                .min(Comparator.comparing(Amount::isFormer));
    }

    private static boolean isFormer(Currency currency) {
        return FORMER.contains(currency.getCurrencyCode());
    }
}
