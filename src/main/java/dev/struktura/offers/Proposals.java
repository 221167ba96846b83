package dev.struktura.offers;

import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The proposals of the department's deals. */
@Service
public class Proposals {

    private final ProposalRows rows;
    private final Deals deals;
    private final Ids ids;
    private final Clock clock;

    Proposals(ProposalRows rows, Deals deals, Ids ids, Clock clock) {
        this.rows = rows;
        this.deals = deals;
        this.ids = ids;
        this.clock = clock;
    }

    /** Attaches a proposal to a deal that {@code by} may see and act on, and tells the deal. */
    @Transactional
    public Proposal attach(Deal deal, ProposalDraft draft, Viewer by) {
        int ordinal = rows.nextOrdinal(deal.id());
        OfferFile file = draft.file();
        Proposal proposal = new Proposal(
                new ProposalId(ids.next()),
                deal.id(),
                deal.number() + "-" + ordinal,
                Proposal.State.SENT,
                draft.lines(),
                draft.total(),
                draft.validUntil(),
                LinkToken.fresh(),
                file == null ? null : file.summary(),
                clock.instant(),
                new Proposal.Openings(0, null));
        rows.insert(proposal, ordinal, by.id());
        if (file != null) {
            rows.insert(proposal.id(), file);
        }
        deals.happened(deal.id(), "proposal-attached", facts(proposal), by);
        return proposal;
    }

    /** The proposals of a deal, newest first. */
    public List<Proposal> of(DealId deal) {
        return rows.of(deal);
    }

    /** The proposal that counts: the accepted one, else the newest. */
    public Optional<Proposal> latest(DealId deal) {
        return rows.latest(List.of(deal)).stream().findFirst();
    }

    /** The proposals that count, by deal; deals without any are left out. */
    public Map<DealId, Proposal> latest(Collection<DealId> wanted) {
        return rows.latest(wanted).stream().collect(Collectors.toMap(Proposal::deal, Function.identity()));
    }

    private static Map<String, Object> facts(Proposal proposal) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("proposalId", proposal.id().toString());
        facts.put("number", proposal.number());
        Money total = proposal.total();
        if (total != null) {
            facts.put("amount", total.toString());
        }
        return facts;
    }
}
