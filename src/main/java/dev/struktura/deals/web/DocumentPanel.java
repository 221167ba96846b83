package dev.struktura.deals.web;

import dev.struktura.base.web.Fragments;
import dev.struktura.base.web.Frame;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealPanel;
import dev.struktura.deals.Documents;
import dev.struktura.staff.Viewer;
import gg.jte.Content;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The section of documents on the page of a deal. */
@Component
class DocumentPanel implements DealPanel {

    private final Documents documents;
    private final Fragments fragments;

    DocumentPanel(Documents documents, Fragments fragments) {
        this.documents = documents;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Content content(Deal deal, Viewer viewer, Frame frame) {
        return fragments.of("deals/documents", Map.of("f", frame, "view", view(deal, viewer)));
    }

    DocumentsView view(Deal deal, Viewer viewer) {
        return new DocumentsView(deal.id(), documents.of(deal.id()), viewer.mayAct(), documents.megabytes(), null);
    }
}
