package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.offers.OfferLine;
import dev.struktura.offers.ProposalDraft;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of positions as somebody typed it, on a page or in JSON.
 *
 * @param validUntil an instant, or a date whose end is meant in the company's zone
 */
public record DraftRequest(
        @Nullable List<@Nullable Line> lines, @Nullable String validUntil) {

    private static final Duration LONGEST_VALIDITY = Duration.ofDays(100 * 366);

    /** One position as typed; everything may be missing or wrong. */
    public record Line(
            @Nullable String title,
            @Nullable Quantity quantity,
            @Nullable Money price) {}

    /** @throws Problem naming everything that is wrong, not just the first */
    public ProposalDraft checked(Company company, Instant now) {
        List<Violation> wrong = new ArrayList<>();
        List<OfferLine> good = lines(wrong);
        Instant until = validUntil(wrong, company, now);
        refuse(wrong);
        return draft(good, until);
    }

    private static ProposalDraft draft(List<OfferLine> lines, @Nullable Instant until) {
        try {
            return ProposalDraft.of(lines, until);
        } catch (IllegalArgumentException beyondAllLimits) {
            throw Problem.invalid("lines", Reason.of("offers.problem.total-too-large"));
        }
    }

    private List<OfferLine> lines(List<Violation> wrong) {
        if (lines == null || lines.isEmpty()) {
            wrong.add(new Violation("lines", Reason.of("offers.problem.no-lines")));
            return List.of();
        }
        if (lines.size() > ProposalDraft.MOST_LINES) {
            wrong.add(new Violation("lines", Reason.of("offers.problem.too-many-lines", ProposalDraft.MOST_LINES)));
            return List.of();
        }
        List<OfferLine> good = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            line("lines[" + i + "]", lines.get(i), good, wrong);
        }
        return good;
    }

    private static void line(String path, @Nullable Line line, List<OfferLine> good, List<Violation> wrong) {
        String title = line == null || line.title() == null ? "" : OfferLine.plain(line.title());
        BigDecimal quantity =
                line == null || line.quantity() == null ? null : line.quantity().value();
        Money price = line == null ? null : line.price();
        int before = wrong.size();
        if (title.isEmpty() || title.length() > OfferLine.LONGEST_TITLE) {
            wrong.add(new Violation(path + ".title", Reason.of("offers.problem.title", OfferLine.LONGEST_TITLE)));
        }
        if (quantity == null || !OfferLine.isQuantity(quantity)) {
            wrong.add(new Violation(path + ".quantity", Reason.of("offers.problem.quantity")));
        }
        if (price == null || price.amount().signum() < 0) {
            wrong.add(new Violation(path + ".price", Reason.of("offers.problem.price")));
        }
        if (wrong.size() == before && quantity != null && price != null) {
            add(path, new Sound(title, quantity, price), good, wrong);
        }
    }

    /** A position whose parts are right each by itself. */
    private record Sound(String title, BigDecimal quantity, Money price) {}

    private static void add(String path, Sound line, List<OfferLine> good, List<Violation> wrong) {
        if (!good.isEmpty()
                && !good.getFirst().price().currency().equals(line.price().currency())) {
            wrong.add(new Violation(path + ".price.currency", Reason.of("offers.problem.currencies")));
            return;
        }
        good.add(new OfferLine(line.title(), line.quantity(), line.price()));
    }

    private @Nullable Instant validUntil(List<Violation> wrong, Company company, Instant now) {
        if (validUntil == null || validUntil.isBlank()) {
            return null;
        }
        try {
            Instant until = instant(validUntil.strip(), company);
            if (until.isAfter(now.plus(LONGEST_VALIDITY))) {
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

    private static void refuse(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }
}
