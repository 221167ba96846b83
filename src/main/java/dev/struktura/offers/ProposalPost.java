package dev.struktura.offers;

import dev.struktura.base.Ids;
import dev.struktura.deals.ClientLetters;
import dev.struktura.deals.ClientLetters.Enclosure;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the client the link of a proposal, and the document along when it is wished. */
@Component
public class ProposalPost {

    private final ClientLetters letters;
    private final ProposalRows rows;
    private final ProposalPress press;
    private final Deals deals;
    private final Ids ids;

    ProposalPost(ClientLetters letters, ProposalRows rows, ProposalPress press, Deals deals, Ids ids) {
        this.letters = letters;
        this.rows = rows;
        this.press = press;
        this.deals = deals;
        this.ids = ids;
    }

    /** @param enclosed whether the proposal itself goes along as a file */
    @Transactional
    public void send(Proposal proposal, boolean enclosed, Viewer by) {
        Map<String, String> fields = Map.of("number", proposal.number(), "path", proposal.path(), "sender", by.name());
        letters.send(
                proposal.deal(),
                new ClientLetters.Letter(
                        "proposal/%s/%s".formatted(proposal.id(), ids.next()), "offers.proposal", fields, null),
                enclosed ? List.of(document(proposal)) : List.of());
        Map<String, Object> facts = new HashMap<>(proposal.facts());
        facts.put("enclosed", enclosed);
        deals.happened(proposal.deal(), "proposal-mailed", facts, by);
    }

    private Enclosure document(Proposal proposal) {
        return rows.file(proposal.id())
                .map(file -> new Enclosure(file.name(), file.kind().type(), file.content()))
                .orElseGet(() -> new Enclosure(
                        ProposalPress.fileName(proposal),
                        "application/pdf",
                        press.print(proposal, deals.get(proposal.deal()), null)));
    }
}
