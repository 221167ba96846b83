package dev.struktura.base;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An exact amount in one currency; the amount carries exactly the digits that ISO 4217 gives the currency. */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, Currency currency)
        implements Comparable<Money> {

    /** Beyond it are exponents such as 1e-999999999, whose digits would fill the memory. */
    private static final int LONGEST_SCALE = 30;

    private static final BigDecimal LIMIT = new BigDecimal("1000000000000");

    /** @throws IllegalArgumentException when the amount has more digits than the currency, or is 10^12 or more */
    public Money {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("an amount must stay below 10^12");
        }
        if (amount.scale() > LONGEST_SCALE || amount.stripTrailingZeros().scale() > digits) {
            throw new IllegalArgumentException("an amount in %s has %d decimal places".formatted(currency, digits));
        }
        amount = amount.setScale(digits, RoundingMode.UNNECESSARY);
    }

    @JsonCreator
    public static Money of(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The nearest amount the currency can express, halves away from zero, as invoices are rounded. */
    public static Money rounded(BigDecimal amount, Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return new Money(amount.setScale(digits, RoundingMode.HALF_UP), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money times(BigDecimal quantity) {
        return rounded(amount.multiply(quantity), currency);
    }

    @JsonIgnore
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** @throws IllegalArgumentException when the currencies differ */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("%s is not %s".formatted(other.currency, currency));
        }
        return other;
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }
}
