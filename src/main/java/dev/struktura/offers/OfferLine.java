package dev.struktura.offers;

import dev.struktura.base.Money;
import dev.struktura.offers.catalogue.Percent;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One position of a proposal.
 *
 * @param quantity above zero, below 10^9, at most three decimal places
 * @param price of one unit before the discount, not negative
 * @param product code of what is offered; null when it stands in no price list
 * @param discount what is taken off the price
 * @param optional whether the client chooses it; not part of the total until then
 */
public record OfferLine(
        String title,
        BigDecimal quantity,
        Money price,
        @Nullable String product,
        Percent discount,
        boolean optional) {

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
        // lines written before there were discounts say nothing of them
        discount = Objects.requireNonNullElse(discount, Percent.NONE);
    }

    /** What stands in no price list, at its full price. */
    public OfferLine(String title, BigDecimal quantity, Money price, boolean optional) {
        this(title, quantity, price, null, Percent.NONE, optional);
    }

    public static boolean isQuantity(BigDecimal quantity) {
        return quantity.signum() > 0
                && quantity.compareTo(QUANTITY_LIMIT) < 0
                && quantity.stripTrailingZeros().scale() <= QUANTITY_DIGITS;
    }

    /** Quantity times price less the discount, rounded to the currency once, halves away from zero. */
    public Money sum() {
        return Money.rounded(discount.takenFrom(price.amount().multiply(quantity)), price.currency());
    }

    /** The title and, when there is one, what is taken off the price, so that price and sum agree for whoever reads them. */
    public String described() {
        return discount.isNone() ? title : "%s (−%s %%)".formatted(title, discount);
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
