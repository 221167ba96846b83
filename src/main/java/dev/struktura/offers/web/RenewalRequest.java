package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Until when a proposal is to be valid again, as somebody typed it; null or empty for one without an end. */
public record RenewalRequest(@Nullable String validUntil) {

    /** @throws Problem when this is no time to come */
    public @Nullable Instant checked(Company company, Instant now) {
        List<Violation> wrong = new ArrayList<>();
        Instant until = Validity.checked(validUntil, wrong, company, now);
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return until;
    }
}
