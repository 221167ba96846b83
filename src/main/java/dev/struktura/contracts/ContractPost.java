package dev.struktura.contracts;

import dev.struktura.base.Ids;
import dev.struktura.deals.ClientLetters;
import dev.struktura.deals.ClientLetters.Enclosure;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the client the link of a contract, and the document along when it is wished. */
@Component
public class ContractPost {

    private final ClientLetters letters;
    private final ContractRows rows;
    private final Deals deals;
    private final Ids ids;

    ContractPost(ClientLetters letters, ContractRows rows, Deals deals, Ids ids) {
        this.letters = letters;
        this.rows = rows;
        this.deals = deals;
        this.ids = ids;
    }

    @Transactional
    public void send(Contract contract, boolean enclosed, Viewer by) {
        Map<String, String> fields = Map.of(
                "number", contract.number(), "name", contract.name(), "path", contract.path(), "sender", by.name());
        letters.send(
                contract.deal(),
                new ClientLetters.Letter(
                        "contract/%s/%s".formatted(contract.id(), ids.next()), "contracts.contract", fields, null),
                enclosed ? List.of(document(contract)) : List.of());
        deals.happened(contract.deal(), "contract-mailed", contract.facts(), by);
    }

    private Enclosure document(Contract contract) {
        Contract.Paper paper = contract.paper();
        return new Enclosure(
                paper.name(), paper.type(), rows.content(contract.id()).orElseThrow());
    }
}
