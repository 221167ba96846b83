package dev.struktura.billing.web;

import dev.struktura.base.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The form of a payment as somebody left it. */
public record Typed(String amount, String day, String reference) {

    static Typed blank(LocalDate today) {
        return new Typed("", today.toString(), "");
    }

    /** The amount as people type it: blanks between thousands, comma or point; null when it is none. */
    @Nullable
    Money money(Currency currency) {
        String plain = amount.replaceAll("[\\s\\u00a0\\u202f]", "").replace(',', '.');
        if (!plain.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")) {
            return null;
        }
        try {
            return new Money(new BigDecimal(plain), currency);
        } catch (IllegalArgumentException tooFineOrTooLarge) {
            return null;
        }
    }

    /** Today means now; an earlier day its noon. */
    @Nullable
    Instant paidAt(Clock clock, ZoneId zone) {
        try {
            LocalDate date = LocalDate.parse(day.strip());
            Instant now = clock.instant();
            boolean today = date.equals(LocalDate.ofInstant(now, zone));
            return today ? now : date.atTime(LocalTime.NOON).atZone(zone).toInstant();
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
