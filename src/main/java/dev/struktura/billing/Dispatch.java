package dev.struktura.billing;

import dev.struktura.base.time.DueWork;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prints invoices and hands them to the outbox, soon after they were issued but not in the same transaction: printing takes a
 * hundred times longer than deciding. Any number of nodes may do so at once.
 */
@Component
class Dispatch implements DueWork {

    private final DocumentRows documents;
    private final InvoiceRows invoices;
    private final Press press;
    private final InvoicePost post;
    private final TransactionTemplate transactions;

    Dispatch(
            DocumentRows documents,
            InvoiceRows invoices,
            Press press,
            InvoicePost post,
            TransactionTemplate transactions) {
        this.documents = documents;
        this.invoices = invoices;
        this.press = press;
        this.post = post;
        this.transactions = transactions;
    }

    /** An invoice waits for nothing but its turn. */
    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public int runDue() {
        int done = 0;
        for (Optional<Invoice> next = claim(); next.isPresent(); next = claim()) {
            dispatch(next.get());
            done++;
        }
        return done;
    }

    private Optional<Invoice> claim() {
        return transactions.execute(status -> documents.claim().flatMap(invoices::find));
    }

    private void dispatch(Invoice invoice) {
        PaperText words = press.words(invoice, invoice.paper().locale());
        byte[] pdf = press.print(words);
        transactions.executeWithoutResult(status -> {
            if (documents.keep(invoice.id(), pdf)) {
                post.send(invoice, words, pdf);
            }
        });
    }
}
