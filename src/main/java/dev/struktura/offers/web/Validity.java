package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Until when a proposal is valid, as people type it: an instant, or a date whose end is meant in the company's zone. */
final class Validity {

    private static final Duration LONGEST = Duration.ofDays(100 * 366);

    private Validity() {}

    /** Null when nothing was typed, and when it is wrong, which is added to what is. */
    static @Nullable Instant checked(@Nullable String typed, List<Violation> wrong, Company company, Instant now) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            Instant until = instant(typed.strip(), company);
            if (until.isAfter(now.plus(LONGEST))) {
                throw new DateTimeException("no time a proposal is valid until");
            }
            if (until.isAfter(now)) {
                return until;
            }
            wrong.add(new Violation("validUntil", Reason.of("offers.problem.valid-until-past")));
        } catch (DateTimeException notATime) {
            wrong.add(new Violation("validUntil", Reason.of("offers.problem.valid-until")));
        }
        return null;
    }

    private static Instant instant(String text, Company company) {
        return text.length() > 10
                ? Instant.parse(text)
                : LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(company.zone())
                        .toInstant()
                        .minusSeconds(1);
    }
}
