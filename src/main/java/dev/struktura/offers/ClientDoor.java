package dev.struktura.offers;

import dev.struktura.base.Asking;
import dev.struktura.base.Ids;
import dev.struktura.deals.Deal;
import dev.struktura.deals.Deals;
import dev.struktura.staff.doors.Knock;
import dev.struktura.staff.doors.LinkToken;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The door by which clients come to proposals: knows when one was really opened, and tells the deal. */
@Component
public class ClientDoor {

    /** Somebody who reloads, or comes back from the file to the page, is still reading: one opening. */
    static final Duration ONE_READING = Duration.ofMinutes(30);

    private static final int LONGEST_AGENT = 300;

    private final ProposalRows proposals;
    private final AnswerRows answers;
    private final JdbcClient jdbc;
    private final Deals deals;
    private final Ids ids;
    private final Clock clock;

    ClientDoor(ProposalRows proposals, AnswerRows answers, JdbcClient jdbc, Deals deals, Ids ids, Clock clock) {
        this.proposals = proposals;
        this.answers = answers;
        this.jdbc = jdbc;
        this.deals = deals;
        this.ids = ids;
        this.clock = clock;
    }

    /** The proposal behind the link while it leads anywhere; counts the opening when a client opens it. */
    @Transactional
    public Optional<Proposal> open(String token, Knock knock) {
        Optional<Proposal> proposal = find(token).filter(found -> found.isInSight(clock.instant()));
        if (knock.ignored().isEmpty()) {
            proposal.filter(found -> count(found, knock)).ifPresent(this::tell);
        }
        return proposal;
    }

    private Optional<Proposal> find(String token) {
        return LinkToken.isOne(token) ? proposals.byToken(token) : Optional.empty();
    }

    /** The same, for whoever is at the page already. */
    public Optional<Proposal> look(String token) {
        return Asking.asDepartment(() -> find(token)).filter(found -> found.isInSight(clock.instant()));
    }

    /** Whether the link once led to a proposal. */
    public boolean hasEnded(String token) {
        return Asking.asDepartment(() -> find(token)).isPresent();
    }

    /** What the client asked so far, oldest first. */
    public List<Question> questions(Proposal proposal) {
        return Asking.asDepartment(() -> answers.questions(proposal.id()));
    }

    public Optional<OfferFile> file(Proposal proposal) {
        return Asking.asDepartment(() -> proposals.file(proposal.id()));
    }

    /** The deal that an opened proposal belongs to. */
    public Deal deal(Proposal proposal) {
        return Asking.asDepartment(() -> deals.get(proposal.deal()));
    }

    private boolean count(Proposal proposal, Knock knock) {
        Instant now = clock.instant();
        hold(proposal.id());
        boolean counted = insert(proposal.id(), knock, now);
        if (counted) {
            mark(proposal.id(), now);
        }
        return counted;
    }

    /** Two requests of one visitor at the same moment wait for each other here. */
    private void hold(ProposalId proposal) {
        jdbc.sql("select 1 from offers.proposal where id = :id for no key update")
                .param("id", proposal.value())
                .query(Integer.class)
                .single();
    }

    private boolean insert(ProposalId proposal, Knock knock, Instant now) {
        String agent = knock.manner().agent();
        return jdbc.sql("""
            insert into offers.opening (id, proposal, at, visitor, agent)
            select :id, :proposal, :now, :visitor, :agent
             where not exists (select 1 from offers.opening
                                where proposal = :proposal and visitor = :visitor and at > :since)
            """)
                        .param("id", ids.next())
                        .param("proposal", proposal.value())
                        .param("now", Timestamp.from(now))
                        .param("visitor", knock.visitor())
                        .param("agent", agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)))
                        .param("since", Timestamp.from(now.minus(ONE_READING)))
                        .update()
                == 1;
    }

    private void mark(ProposalId proposal, Instant now) {
        jdbc.sql("""
            update offers.proposal
               set openings = openings + 1, last_opened_at = :now,
                   state = case state when 'sent' then 'opened' else state end
             where id = :id
            """)
                .param("id", proposal.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private void tell(Proposal proposal) {
        deals.happened(proposal.deal(), "proposal-opened", proposal.facts(), null);
    }
}
