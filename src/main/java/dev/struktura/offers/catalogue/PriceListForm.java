package dev.struktura.offers.catalogue;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A price list as somebody wrote it down, in a form or in JSON; what is left out stays as it was.
 *
 * @param currency ISO 4217
 * @param validFrom first day, ISO 8601; today when a new one says nothing
 * @param validUntil last day; blank while no end is known
 * @param usual whether it is asked before the others in its currency
 */
public record PriceListForm(
        @Nullable String name,
        @Nullable String currency,
        @Nullable String validFrom,
        @Nullable String validUntil,
        @Nullable Boolean usual) {

    private static final int LONGEST_NAME = 100;
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** What the form says, or everything that is wrong with it. */
    public sealed interface Read {

        record Right(PriceListDraft draft) implements Read {}

        record Wrong(List<Violation> violations) implements Read {}
    }

    /** @param before what is there; null for a new list */
    public Read over(@Nullable PriceList before, LocalDate today) {
        List<Violation> wrong = new ArrayList<>();
        String called = readName(before, wrong);
        Currency money = readCurrency(before, wrong);
        LocalDate from = readFrom(before, today, wrong);
        LocalDate until = readUntil(before, wrong);
        if (from != null && until != null && until.isBefore(from)) {
            wrong.add(new Violation("validUntil", Reason.of("offers.invalid.until-before-from")));
        }
        boolean first = Objects.requireNonNullElse(usual, before != null && before.usual());
        return wrong.isEmpty() && money != null && from != null
                ? new Read.Right(new PriceListDraft(called, money, from, until, first))
                : new Read.Wrong(wrong);
    }

    private String readName(@Nullable PriceList before, List<Violation> wrong) {
        String read = name == null && before != null ? before.name() : plain(name);
        if (read.isEmpty() || read.length() > LONGEST_NAME) {
            wrong.add(new Violation("name", Reason.of("offers.invalid.name", LONGEST_NAME)));
        }
        return read;
    }

    private @Nullable Currency readCurrency(@Nullable PriceList before, List<Violation> wrong) {
        if (currency == null && before != null) {
            return before.currency();
        }
        try {
            return Currency.getInstance(plain(currency));
        } catch (IllegalArgumentException unknown) {
            wrong.add(new Violation("currency", Reason.of("offers.problem.currency")));
            return null;
        }
    }

    private @Nullable LocalDate readFrom(@Nullable PriceList before, LocalDate today, List<Violation> wrong) {
        if (validFrom == null || validFrom.isBlank()) {
            return before == null ? today : before.validFrom();
        }
        return day("validFrom", validFrom, wrong);
    }

    private @Nullable LocalDate readUntil(@Nullable PriceList before, List<Violation> wrong) {
        if (validUntil == null) {
            return before == null ? null : before.validUntil();
        }
        return validUntil.isBlank() ? null : day("validUntil", validUntil, wrong);
    }

    private static @Nullable LocalDate day(String path, String written, List<Violation> wrong) {
        try {
            LocalDate day = LocalDate.parse(written.strip());
            if (!day.isBefore(EARLIEST) && !day.isAfter(LATEST)) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // told below, like days nobody means
        }
        wrong.add(new Violation(path, Reason.of("offers.invalid.day")));
        return null;
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
