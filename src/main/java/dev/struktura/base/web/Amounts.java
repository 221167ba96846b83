package dev.struktura.base.web;

import dev.struktura.base.Money;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Money as people read it: the sign of the currency, groups of digits, no empty hundredths. */
final class Amounts {

    /** The signs of the currencies people here sell in; the others are shown by their code. */
    private static final Map<String, String> SIGNS =
            Map.of("UAH", "₴", "USD", "$", "EUR", "€", "PLN", "zł", "GBP", "£");

    private static final Pattern PLAIN =
            Pattern.compile("-?\\d{1,12}(\\.\\d{1,3})? (" + String.join("|", SIGNS.keySet()) + ")");

    private Amounts() {}

    static String shown(Money money, Locale locale) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        String code = money.currency().getCurrencyCode();
        symbols.setCurrencySymbol(SIGNS.getOrDefault(code, code + "\u00a0"));
        format.setDecimalFormatSymbols(symbols);
        boolean whole = money.amount().stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(whole ? 0 : money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        return format.format(money.amount());
    }

    /** Whether it is an amount as {@link Money#toString()} writes it, in a currency that has a sign. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    static String shown(String plain, Locale locale) {
        int gap = plain.indexOf(' ');
        return shown(Money.of(plain.substring(0, gap), plain.substring(gap + 1)), locale);
    }
}
