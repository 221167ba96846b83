package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a deal as its page shows them.
 *
 * @param megabytes how large a file may be
 * @param refused why the file that was just sent is not among them; null when none was refused
 */
public record DocumentsView(
        DealId deal,
        List<Document> documents,
        boolean mayAct,
        long megabytes,
        @Nullable Reason refused) {

    DocumentsView refusing(Reason why) {
        return new DocumentsView(deal, documents, mayAct, megabytes, why);
    }
}
