package dev.struktura.offers;

import dev.struktura.base.Company;
import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.staff.doors.Knock;
import dev.struktura.staff.doors.LinkToken;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What clients say to proposals: each answer is kept once, told to the deal and to whoever answers for it. */
@Component
public class ClientAnswers {

    /** Of a reason or a question. */
    public static final int LONGEST_TEXT = 2000;

    private final ProposalRows proposals;
    private final AnswerRows answers;
    private final Deals deals;
    private final ClientNews news;
    private final Company company;
    private final Ids ids;
    private final Clock clock;

    ClientAnswers(
            ProposalRows proposals,
            AnswerRows answers,
            Deals deals,
            ClientNews news,
            Company company,
            Ids ids,
            Clock clock) {
        this.proposals = proposals;
        this.answers = answers;
        this.deals = deals;
        this.news = news;
        this.company = company;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is accepted stays as it is: accepting again gives the first answer. */
    @Transactional
    public Heard accept(String token, Signing signing, Knock knock) {
        return hear(token, proposal -> {
            if (proposal.acceptance() != null) {
                return new Heard.Taken(proposal);
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return Objection.to(new Objection.Attempt(proposal, signing, knock.isOurs(), now))
                    .<Heard>map(objection -> objection.refuse(proposal))
                    .orElseGet(() -> accepted(proposal, agreed(proposal, signing, now), knock));
        });
    }

    private Acceptance agreed(Proposal proposal, Signing signing, Instant now) {
        return Acceptance.of(new Acceptance.Agreed(
                Acceptance.Agreed.FORM,
                proposal.number(),
                company.name(),
                deals.get(proposal.deal()).clientName(),
                signing.choice().linesOf(proposal.lines()),
                proposals.file(proposal.id()).map(Acceptance.Sealed::of).orElse(null),
                signing.choice().total(proposal),
                signing.name(),
                signing.signature().orElseThrow(),
                now));
    }

    private Heard accepted(Proposal proposal, Acceptance acceptance, Knock knock) {
        answers.accept(proposal.id(), acceptance, knock);
        Map<String, Object> facts = new HashMap<>(proposal.facts());
        facts.put("signedBy", acceptance.agreed().name());
        facts.put("seal", acceptance.seal());
        Money total = acceptance.agreed().total();
        if (total != null) {
            facts.put("amount", total.toString());
        }
        deals.answered(proposal.deal(), "proposal-accepted", facts);
        news.accepted(dealOf(proposal), proposal, acceptance.agreed().name());
        return taken(proposal);
    }

    /** Declining again changes nothing, not even the reason. */
    @Transactional
    public Heard decline(String token, String reason, Knock knock) {
        String words = Words.of(reason);
        return hear(token, proposal -> {
            if (proposal.refusal() != null) {
                return new Heard.Taken(proposal);
            }
            if (proposal.acceptance() != null) {
                return refused(proposal, "", "accepted");
            }
            if (knock.isOurs()) {
                return Objection.OURS.refuse(proposal);
            }
            return Words.areFew(words) ? declined(proposal, words, knock) : refused(proposal, "reason", "no-reason");
        });
    }

    private Heard declined(Proposal proposal, String reason, Knock knock) {
        answers.decline(proposal.id(), new Refusal(clock.instant(), reason), knock);
        Map<String, Object> facts = new HashMap<>(proposal.facts());
        facts.put("reason", reason);
        deals.answered(proposal.deal(), "proposal-declined", facts);
        news.declined(dealOf(proposal), proposal, reason);
        return taken(proposal);
    }

    /** The same question sent twice is one. */
    @Transactional
    public Heard ask(String token, String question, Knock knock) {
        String words = Words.of(question);
        return hear(token, proposal -> {
            if (knock.isOurs()) {
                return Objection.OURS.refuse(proposal);
            }
            if (!Words.areFew(words)) {
                return refused(proposal, "question", "no-question");
            }
            Pace pace = new Pace(answers.questions(proposal.id()), clock.instant());
            if (pace.knows(words)) {
                return new Heard.Taken(proposal);
            }
            return pace.isTooFast() ? new Heard.TooMany(proposal) : asked(proposal, words, knock);
        });
    }

    private Heard asked(Proposal proposal, String question, Knock knock) {
        answers.ask(ids.next(), proposal.id(), new Question(clock.instant(), question), knock);
        Map<String, Object> facts = new HashMap<>(proposal.facts());
        facts.put("text", question);
        deals.answered(proposal.deal(), "proposal-question", facts);
        news.asked(dealOf(proposal), proposal, question);
        return taken(proposal);
    }

    /** Two answers to one proposal wait for each other here. */
    private Heard hear(String token, Function<Proposal, Heard> answer) {
        Optional<Proposal> proposal = LinkToken.isOne(token) ? proposals.held(token) : Optional.empty();
        return proposal.filter(held -> held.isInSight(clock.instant()))
                .map(answer)
                .orElseGet(Heard.Unknown::new);
    }

    private Heard taken(Proposal proposal) {
        return new Heard.Taken(proposals.find(proposal.id()).orElseThrow());
    }

    private static Heard refused(Proposal proposal, String place, String why) {
        return new Heard.Refused(proposal, place, Reason.of("offers.client.objection." + why));
    }

    private Deal dealOf(Proposal proposal) {
        return deals.get(proposal.deal());
    }
}
