package dev.struktura.offers.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A part of a hundred: 0 to 100, at most two decimal places, without trailing zeros. */
public record Percent(BigDecimal value) implements Comparable<Percent> {

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final int DIGITS = 2;
    private static final Pattern WRITTEN = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,9})?");

    public static final Percent NONE = new Percent(BigDecimal.ZERO);

    public Percent {
        if (value.scale() > 20 || value.signum() < 0 || value.compareTo(WHOLE) > 0) {
            throw new IllegalArgumentException("a percentage lies between 0 and 100");
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > DIGITS) {
            throw new IllegalArgumentException("a percentage has at most %d decimal places".formatted(DIGITS));
        }
        value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** @throws IllegalArgumentException when it is none */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Percent of(Object written) {
        return parse(written.toString())
                .orElseThrow(() -> new IllegalArgumentException("a percentage lies between 0 and 100"));
    }

    /** As people write it, with or without the sign; nothing when it is none. */
    public static Optional<Percent> parse(String written) {
        String figures = written.strip().replaceAll("[\\s\\u00a0\\u202f]?%$", "");
        if (!WRITTEN.matcher(figures).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(figures.replace(',', '.'));
        return value.compareTo(WHOLE) <= 0 && value.stripTrailingZeros().scale() <= DIGITS
                ? Optional.of(new Percent(value))
                : Optional.empty();
    }

    public boolean isNone() {
        return value.signum() == 0;
    }

    /** What is left of an amount once this part of it is taken away; exact, not rounded. */
    public BigDecimal takenFrom(BigDecimal amount) {
        return amount.multiply(WHOLE.subtract(value)).movePointLeft(2);
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
