package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.offers.OfferLine;
import dev.struktura.offers.ProposalDraft;
import dev.struktura.offers.catalogue.Counter;
import dev.struktura.offers.catalogue.Percent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal of positions as somebody typed it, on a page or in JSON.
 *
 * @param validUntil an instant, or a date whose end is meant in the company's zone
 * @param template what it is to look like; null or empty for the usual template
 */
public record DraftRequest(
        @Nullable List<@Nullable Line> lines,
        @Nullable String validUntil,
        @Nullable String template) {

    /**
     * One position as typed; everything may be missing or wrong.
     *
     * @param product code of a product, which says the price, and the title unless there is one
     * @param discount percent that is taken off the price
     * @param optional whether the client chooses it; null for no
     */
    public record Line(
            @Nullable String title,
            @Nullable Quantity quantity,
            @Nullable Money price,
            @Nullable String product,
            @Nullable Percent discount,
            @Nullable Boolean optional) {

        boolean isOptional() {
            return Boolean.TRUE.equals(optional);
        }
    }

    /** @throws Problem naming everything that is wrong, not just the first */
    public ProposalDraft checked(Company company, Instant now, Counter counter) {
        List<Violation> wrong = new ArrayList<>();
        List<OfferLine> good = lines(wrong, counter);
        Instant until = Validity.checked(validUntil, wrong, company, now);
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

    private List<OfferLine> lines(List<Violation> wrong, Counter counter) {
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
            LineCheck check = new LineCheck("lines[" + i + "]", counter, wrong);
            check.of(lines.get(i))
                    .filter(line -> isInOneCurrency(check, line, good))
                    .ifPresent(good::add);
        }
        return good;
    }

    private static boolean isInOneCurrency(LineCheck check, OfferLine line, List<OfferLine> before) {
        boolean fits = before.isEmpty()
                || before.getFirst().price().currency().equals(line.price().currency());
        if (!fits) {
            check.refuse("price.currency", Reason.of("offers.problem.currencies"));
        }
        return fits;
    }

    private static void refuse(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
    }
}
