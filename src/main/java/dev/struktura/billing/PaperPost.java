package dev.struktura.billing;

import dev.struktura.base.Ids;
import dev.struktura.deals.ClientLetters;
import dev.struktura.deals.ClientLetters.Enclosure;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the client a pro-forma, a credit note or an act as it was printed; invoices are sent when they are issued. */
@Component
public class PaperPost {

    private final ClientLetters letters;
    private final Documents documents;
    private final Deals deals;
    private final Ids ids;

    PaperPost(ClientLetters letters, Documents documents, Deals deals, Ids ids) {
        this.letters = letters;
        this.documents = documents;
        this.deals = deals;
        this.ids = ids;
    }

    /** Each time is a letter. */
    @Transactional
    public void send(Invoice paper, Viewer by) {
        DealId deal = paper.deal().id();
        Map<String, String> fields = Map.of("number", paper.number(), "sender", by.name());
        letters.send(
                deal,
                new ClientLetters.Letter(
                        "paper/%s/%s".formatted(paper.id(), ids.next()),
                        "billing.paper." + paper.kind().word(),
                        fields,
                        null),
                List.of(new Enclosure(paper.fileName(), "application/pdf", documents.of(paper, null))));
        deals.happened(deal, "paper-mailed", Map.of("number", paper.number()), by);
    }
}
