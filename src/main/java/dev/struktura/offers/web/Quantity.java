package dev.struktura.offers.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A quantity as somebody wrote it, {@code "2"} or {@code 2}; {@code value} is null when it is no number. */
public record Quantity(@Nullable BigDecimal value) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,9})?");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Quantity of(Object written) {
        String text = written instanceof BigDecimal number
                ? plain(number)
                : written.toString().strip();
        return new Quantity(NUMBER.matcher(text).matches() ? new BigDecimal(text) : null);
    }

    /** Numbers that are absurdly long when written out stay in the short form, which is no quantity. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 20 ? number.toString() : number.toPlainString();
    }
}
