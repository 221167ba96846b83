package dev.struktura.offers;

import dev.struktura.base.Money;
import dev.struktura.offers.brand.TemplateId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal about to be attached: positions or a file.
 *
 * @param template which it is to wear; null for the usual one
 */
public record ProposalDraft(
        List<OfferLine> lines,
        @Nullable Money total,
        @Nullable Instant validUntil,
        @Nullable OfferFile file,
        @Nullable TemplateId template) {

    public static final int MOST_LINES = 200;

    /** @throws IllegalArgumentException when there is neither line nor file, or the lines are in several currencies */
    public ProposalDraft {
        lines = List.copyOf(lines);
        if (lines.isEmpty() == (file == null)) {
            throw new IllegalArgumentException("a proposal is made of lines or of a file");
        }
        if (lines.size() > MOST_LINES) {
            throw new IllegalArgumentException("a proposal has at most %d lines".formatted(MOST_LINES));
        }
    }

    /**
     * Its total is the sum of its firm lines; null when the client chooses among all of them.
     *
     * @throws IllegalArgumentException also when all lines together go beyond what an amount may be
     */
    public static ProposalDraft of(List<OfferLine> lines, @Nullable Instant validUntil) {
        Optional<Money> firm = total(lines.stream().filter(line -> !line.optional()));
        return total(lines.stream())
                .map(all -> new ProposalDraft(lines, firm.orElse(null), validUntil, null, null))
                .orElseThrow(() -> new IllegalArgumentException("a proposal is made of lines or of a file"));
    }

    /** A file, whose total only its author knows. */
    public static ProposalDraft of(OfferFile file, @Nullable Money total, @Nullable Instant validUntil) {
        return new ProposalDraft(List.of(), total, validUntil, file, null);
    }

    /** @param chosen null for the usual one */
    public ProposalDraft in(@Nullable TemplateId chosen) {
        return new ProposalDraft(lines, total, validUntil, file, chosen);
    }

    private static Optional<Money> total(Stream<OfferLine> lines) {
        return lines.map(OfferLine::sum).reduce(Money::plus);
    }
}
