package dev.struktura.offers;

import dev.struktura.base.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposal about to be attached: positions or a file. */
public record ProposalDraft(
        List<OfferLine> lines,
        @Nullable Money total,
        @Nullable Instant validUntil,
        @Nullable OfferFile file) {

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

    /** Its total is the sum of its lines. */
    public static ProposalDraft of(List<OfferLine> lines, @Nullable Instant validUntil) {
        return new ProposalDraft(lines, total(lines), validUntil, null);
    }

    /** A file, whose total only its author knows. */
    public static ProposalDraft of(OfferFile file, @Nullable Money total, @Nullable Instant validUntil) {
        return new ProposalDraft(List.of(), total, validUntil, file);
    }

    private static @Nullable Money total(List<OfferLine> lines) {
        return lines.stream().map(OfferLine::sum).reduce(Money::plus).orElse(null);
    }
}
