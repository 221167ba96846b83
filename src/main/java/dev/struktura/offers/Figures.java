package dev.struktura.offers;

import dev.struktura.base.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts and quantities as a proposal writes them. */
public final class Figures {

    private static final int QUANTITY_DIGITS = 3;

    private Figures() {}

    /** With all digits: a price list reads better when its columns line up. */
    public static String money(Money money, Locale locale) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.amount().scale());
        format.setMaximumFractionDigits(money.amount().scale());
        return format.format(money.amount());
    }

    public static String quantity(BigDecimal quantity, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(QUANTITY_DIGITS);
        return format.format(quantity);
    }
}
