package dev.struktura.billing.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.base.Money;
import dev.struktura.offers.catalogue.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * How VAT is charged. It is counted for each position and rounded half up to the smallest unit of the currency; all sums of a paper are
 * sums of its positions, so that they always agree.
 */
public enum VatScheme {
    /** The prices contain it. */
    CONTAINED,
    /** It comes on top of the prices. */
    ADDED,
    /** The entity is no payer of it, as under a simplified scheme. */
    NONE,
    /** The buyer pays it to the state. */
    REVERSE_CHARGE,
    /** It is charged at 0 percent. */
    ZERO;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a word that is no scheme */
    @JsonCreator
    public static VatScheme of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The scheme of sums that have their VAT within. */
    public VatScheme contained() {
        return this == ADDED ? CONTAINED : this;
    }

    /** Whether positions have rates. */
    public boolean isCharged() {
        return this == CONTAINED || this == ADDED;
    }

    /** The rate that a position is charged at, when {@code rate} is that of what it sells. */
    public Percent charged(Percent rate) {
        return isCharged() ? rate : Percent.NONE;
    }

    /** The VAT of a position: contained in its sum, or to be added to it. */
    public Money vat(Money sum, Percent rate) {
        BigDecimal part = sum.amount().multiply(charged(rate).value());
        BigDecimal whole = this == CONTAINED ? HUNDRED.add(rate.value()) : HUNDRED;
        return new Money(part.divide(whole, sum.amount().scale(), RoundingMode.HALF_UP), sum.currency());
    }

    /** What is paid for a position. */
    public Money gross(Money sum, Money vat) {
        return this == ADDED ? sum.plus(vat) : sum;
    }

    /** What a position comes to before VAT. */
    public Money net(Money sum, Money vat) {
        return this == CONTAINED ? sum.minus(vat) : sum;
    }
}
