package dev.struktura.offers.api;

import dev.struktura.base.Money;
import dev.struktura.offers.OfferFile;
import dev.struktura.offers.OfferLine;
import dev.struktura.offers.Proposal;
import dev.struktura.offers.ProposalId;
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
        Instant createdAt,
        Proposal.Openings openings) {

    record PricedLine(String title, String quantity, Money price, Money sum) {

        static PricedLine of(OfferLine line) {
            return new PricedLine(line.title(), line.quantity().toPlainString(), line.price(), line.sum());
        }
    }

    /** {@code size} in bytes. */
    record File(String name, String type, int size) {

        static @Nullable File of(OfferFile.@Nullable Summary file) {
            return file == null ? null : new File(file.name(), file.kind().type(), file.size());
        }
    }

    static ProposalView of(Proposal proposal, String trackingUrl) {
        return new ProposalView(
                proposal.id(),
                proposal.number(),
                proposal.total(),
                proposal.state(),
                trackingUrl,
                proposal.lines().stream().map(PricedLine::of).toList(),
                File.of(proposal.file()),
                proposal.validUntil(),
                proposal.createdAt(),
                proposal.openings());
    }
}
