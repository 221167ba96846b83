package dev.struktura.offers;

import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.offers.brand.Templates;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.doors.LinkToken;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
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
    private final AnswerRows answers;
    private final LinkTerm term;
    private final Templates templates;
    private final Deals deals;
    private final Ids ids;
    private final Clock clock;

    Proposals(
            ProposalRows rows,
            AnswerRows answers,
            LinkTerm term,
            Templates templates,
            Deals deals,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.term = term;
        this.templates = templates;
        this.deals = deals;
        this.ids = ids;
        this.clock = clock;
    }

    /** Attaches a proposal to a deal that {@code by} may see and act on, and tells the deal. */
    @Transactional
    public Proposal attach(Deal deal, ProposalDraft draft, Viewer by) {
        int ordinal = rows.nextOrdinal(deal.id());
        OfferFile file = draft.file();
        Instant now = clock.instant();
        Proposal proposal = new Proposal(
                new ProposalId(ids.next()),
                deal.id(),
                deal.number() + "-" + ordinal,
                Proposal.State.SENT,
                draft.lines(),
                draft.total(),
                draft.validUntil(),
                LinkToken.fresh(),
                term.end(draft.validUntil(), now),
                file == null ? null : file.summary(),
                now,
                new Proposal.Openings(0, null),
                null,
                null,
                templates.lookOf(draft.template()).orElse(null));
        rows.insert(proposal, ordinal, by.id());
        if (file != null) {
            rows.insert(proposal.id(), file);
        }
        deals.happened(deal.id(), "proposal-attached", facts(proposal), by);
        return proposal;
    }

    /** The proposal, if this person may see its deal. */
    public Optional<Proposal> find(ProposalId id, Viewer viewer) {
        return rows.find(id)
                .filter(proposal -> deals.find(proposal.deal(), viewer).isPresent());
    }

    /** The proposal, if it is one of this deal. */
    public Optional<Proposal> find(DealId deal, ProposalId id) {
        return rows.find(id).filter(proposal -> proposal.deal().equals(deal));
    }

    /** The proposals of a deal, newest first. */
    public List<Proposal> of(DealId deal) {
        return rows.of(deal);
    }

    /** What the client asked about the deal's proposals, oldest first. */
    public Map<ProposalId, List<Question>> questions(DealId deal) {
        return answers.questions(deal);
    }

    /** The proposal that counts: the accepted one, else the newest that nobody took back or declined. */
    public Optional<Proposal> latest(DealId deal) {
        return rows.latest(List.of(deal)).stream().findFirst();
    }

    /** The proposals that count, by deal; deals without any are left out. */
    public Map<DealId, Proposal> latest(Collection<DealId> wanted) {
        return rows.latest(wanted).stream().collect(Collectors.toMap(Proposal::deal, Function.identity()));
    }

    private static Map<String, Object> facts(Proposal proposal) {
        Map<String, Object> facts = new HashMap<>(proposal.facts());
        Money total = proposal.total();
        if (total != null) {
            facts.put("amount", total.toString());
        }
        proposal.lines().stream()
                .map(OfferLine::discount)
                .max(Comparator.naturalOrder())
                .ifPresent(largest -> facts.put(ToldDiscount.FIELD, largest.toString()));
        return facts;
    }
}
