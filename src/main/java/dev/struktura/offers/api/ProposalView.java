package dev.struktura.offers.api;

import dev.struktura.base.Money;
import dev.struktura.offers.Acceptance;
import dev.struktura.offers.OfferFile;
import dev.struktura.offers.OfferLine;
import dev.struktura.offers.Proposal;
import dev.struktura.offers.ProposalId;
import dev.struktura.offers.Refusal;
import dev.struktura.offers.Signature;
import dev.struktura.offers.catalogue.Percent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposal as programs see it. */
record ProposalView(
        ProposalId id,
        String number,
        @Nullable Money total,
        Proposal.State state,
        String trackingUrl,
        List<PricedLine> lines,
        @Nullable File file,
        @Nullable Instant validUntil,
        Instant linkUntil,
        Instant createdAt,
        Proposal.Openings openings,
        @Nullable Accepted acceptance,
        @Nullable Refusal refusal) {

    /** {@code price} is before the discount, {@code sum} after it. */
    record PricedLine(
            String title,
            String quantity,
            Money price,
            @Nullable String product,
            Percent discount,
            Money sum,
            boolean optional) {

        static PricedLine of(OfferLine line) {
            return new PricedLine(
                    line.title(),
                    line.quantity().toPlainString(),
                    line.price(),
                    line.product(),
                    line.discount(),
                    line.sum(),
                    line.optional());
        }
    }

    /**
     * What the client accepted.
     *
     * @param content what the seal was put on, to the letter
     * @param seal SHA-256 of it in hexadecimal digits
     */
    record Accepted(String name, Signature signature, Instant at, List<PricedLine> lines, String content, String seal) {

        static @Nullable Accepted of(@Nullable Acceptance acceptance) {
            if (acceptance == null) {
                return null;
            }
            Acceptance.Agreed agreed = acceptance.agreed();
            return new Accepted(
                    agreed.name(),
                    agreed.signature(),
                    agreed.at(),
                    agreed.lines().stream().map(PricedLine::of).toList(),
                    acceptance.content(),
                    acceptance.seal());
        }
    }

    /** {@code size} in bytes. */
    record File(String name, String type, int size) {

        static @Nullable File of(OfferFile.@Nullable Summary file) {
            return file == null ? null : new File(file.name(), file.kind().type(), file.size());
        }
    }

    static ProposalView of(Proposal proposal, String trackingUrl, Instant now) {
        return new ProposalView(
                proposal.id(),
                proposal.number(),
                proposal.total(),
                proposal.stateAt(now),
                trackingUrl,
                proposal.lines().stream().map(PricedLine::of).toList(),
                File.of(proposal.file()),
                proposal.validUntil(),
                proposal.linkUntil(),
                proposal.createdAt(),
                proposal.openings(),
                Accepted.of(proposal.acceptance()),
                proposal.refusal());
    }
}
