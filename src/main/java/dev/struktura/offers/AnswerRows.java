package dev.struktura.offers;

import dev.struktura.base.Money;
import dev.struktura.deals.DealId;
import dev.struktura.staff.doors.Knock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What clients said to proposals, as rows. */
@Repository
class AnswerRows {

    private static final int LONGEST_AGENT = 300;

    private final JdbcClient jdbc;

    AnswerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void accept(ProposalId proposal, Acceptance acceptance, Knock knock) {
        String agent = knock.manner().agent();
        Money total = acceptance.agreed().total();
        jdbc.sql("""
            insert into offers.acceptance (proposal, at, content, seal, visitor, agent)
            values (:proposal, :at, :content, :seal, :visitor, :agent)
            """)
                .param("proposal", proposal.value())
                .param("at", Timestamp.from(acceptance.agreed().at()))
                .param("content", acceptance.content())
                .param("seal", acceptance.seal())
                .param("visitor", knock.visitor())
                .param("agent", agent.substring(0, Math.min(agent.length(), LONGEST_AGENT)))
                .update();
        jdbc.sql("""
            update offers.proposal
               set state = 'accepted', total_amount = :amount, total_currency = :currency
             where id = :proposal
            """)
                .param("proposal", proposal.value())
                .param("amount", total == null ? null : total.amount())
                .param("currency", total == null ? null : total.currency().getCurrencyCode())
                .update();
    }

    void decline(ProposalId proposal, Refusal refusal, Knock knock) {
        jdbc.sql("""
            insert into offers.refusal (proposal, at, reason, visitor) values (:proposal, :at, :reason, :visitor)
            """)
                .param("proposal", proposal.value())
                .param("at", Timestamp.from(refusal.at()))
                .param("reason", refusal.reason())
                .param("visitor", knock.visitor())
                .update();
        jdbc.sql("update offers.proposal set state = 'declined' where id = :proposal")
                .param("proposal", proposal.value())
                .update();
    }

    void ask(UUID id, ProposalId proposal, Question question, Knock knock) {
        jdbc.sql("""
            insert into offers.question (id, proposal, at, text, visitor)
            values (:id, :proposal, :at, :text, :visitor)
            """)
                .param("id", id)
                .param("proposal", proposal.value())
                .param("at", Timestamp.from(question.at()))
                .param("text", question.text())
                .param("visitor", knock.visitor())
                .update();
    }

    /** The questions about a proposal, oldest first. */
    List<Question> questions(ProposalId proposal) {
        return jdbc.sql("select at, text from offers.question where proposal = :proposal order by at, id")
                .param("proposal", proposal.value())
                .query(AnswerRows::read)
                .list();
    }

    /** The questions about the proposals of a deal, oldest first. */
    Map<ProposalId, List<Question>> questions(DealId deal) {
        Map<ProposalId, List<Question>> asked = new HashMap<>();
        jdbc.sql("""
            select q.proposal, q.at, q.text
              from offers.question q join offers.proposal p on p.id = q.proposal
             where p.deal = :deal
             order by q.at, q.id
            """).param("deal", deal.value()).query(row -> {
            asked.computeIfAbsent(new ProposalId(row.getObject("proposal", UUID.class)), proposal -> new ArrayList<>())
                    .add(read(row, 0));
        });
        return asked;
    }

    private static Question read(ResultSet row, int index) throws SQLException {
        return new Question(row.getTimestamp("at").toInstant(), row.getString("text"));
    }
}
