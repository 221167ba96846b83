package dev.struktura.offers;

import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.doors.LinkToken;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Taking back and renewing what clients hold in their hands, by somebody who may act on the deal. */
@Component
public class Links {

    private final ProposalRows rows;
    private final LinkTerm term;
    private final Deals deals;
    private final Clock clock;

    Links(ProposalRows rows, LinkTerm term, Deals deals, Clock clock) {
        this.rows = rows;
        this.term = term;
        this.deals = deals;
        this.clock = clock;
    }

    /** From now on the link leads nowhere; taking it back twice changes nothing. */
    @Transactional
    public LinkChange revoke(DealId deal, ProposalId id, Viewer by) {
        return change(deal, id, by, this::revoked);
    }

    /**
     * It can be accepted again. A link that was taken back stays dead: the client gets another one.
     *
     * @param validUntil null for a proposal without an end
     */
    @Transactional
    public LinkChange renew(DealId deal, ProposalId id, @Nullable Instant validUntil, Viewer by) {
        return change(deal, id, by, (proposal, viewer) -> renewed(proposal, validUntil, viewer));
    }

    private LinkChange change(DealId deal, ProposalId id, Viewer by, BiFunction<Proposal, Viewer, Proposal> how) {
        return rows.held(id)
                .filter(proposal -> proposal.deal().equals(deal))
                .<LinkChange>map(proposal -> isAnswered(proposal)
                        ? new LinkChange.Answered(proposal)
                        : new LinkChange.Done(how.apply(proposal, by)))
                .orElseGet(LinkChange.Unknown::new);
    }

    private static boolean isAnswered(Proposal proposal) {
        return proposal.acceptance() != null || proposal.refusal() != null;
    }

    private Proposal revoked(Proposal proposal, Viewer by) {
        if (proposal.state() == Proposal.State.REVOKED) {
            return proposal;
        }
        rows.revoke(proposal.id());
        deals.happened(proposal.deal(), "proposal-revoked", proposal.facts(), by);
        return again(proposal);
    }

    private Proposal renewed(Proposal proposal, @Nullable Instant validUntil, Viewer by) {
        String token = proposal.state() == Proposal.State.REVOKED ? LinkToken.fresh() : proposal.token();
        rows.renew(proposal.id(), new ProposalRows.Link(token, validUntil, term.end(validUntil, clock.instant())));
        deals.happened(proposal.deal(), "proposal-renewed", proposal.facts(), by);
        return again(proposal);
    }

    private Proposal again(Proposal proposal) {
        return rows.find(proposal.id()).orElseThrow();
    }
}
