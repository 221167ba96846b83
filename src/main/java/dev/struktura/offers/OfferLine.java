package dev.struktura.offers;

import dev.struktura.base.Money;
import java.math.BigDecimal;

/**
 * One position of a proposal.
 *
 * @param quantity above zero, below 10^9, at most three decimal places
 * @param price of one unit, not negative
 */
public record OfferLine(String title, BigDecimal quantity, Money price) {

    public static final int LONGEST_TITLE = 300;
    private static final int QUANTITY_DIGITS = 3;
    private static final BigDecimal QUANTITY_LIMIT = new BigDecimal("1000000000");

    public OfferLine {
        title = plain(title);
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a title has 1 to %d characters".formatted(LONGEST_TITLE));
        }
        if (!isQuantity(quantity)) {
            throw new IllegalArgumentException("%s is no quantity".formatted(quantity));
        }
        if (price.amount().signum() < 0) {
            throw new IllegalArgumentException("a price is not negative");
        }
        quantity = plain(quantity);
    }

    public static boolean isQuantity(BigDecimal quantity) {
        return quantity.signum() > 0
                && quantity.compareTo(QUANTITY_LIMIT) < 0
                && quantity.stripTrailingZeros().scale() <= QUANTITY_DIGITS;
    }

    /** Quantity times price, rounded to the currency, halves away from zero. */
    public Money sum() {
        return price.times(quantity);
    }

    /** What databases and documents cannot hold becomes a blank. */
    public static String plain(String title) {
        return title.replaceAll("\\p{Cntrl}", " ").strip();
    }

    /** Without trailing zeros and without an exponent: {@code 20}, not {@code 2E+1}. */
    private static BigDecimal plain(BigDecimal quantity) {
        BigDecimal stripped = quantity.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
