package dev.struktura.billing;

import dev.struktura.base.time.DueWork;
import dev.struktura.deals.Deals;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells each deal once that its invoice is overdue; what comes of it is up to the rules of its process. */
@Component
class OverdueNews implements DueWork {

    private final OverdueRows rows;
    private final Deals deals;
    private final Clock clock;
    private final TransactionTemplate transactions;

    OverdueNews(OverdueRows rows, Deals deals, Clock clock, TransactionTemplate transactions) {
        this.rows = rows;
        this.deals = deals;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** An invoice is overdue after its last moment, not at it. */
    @Override
    public Optional<Instant> nextDue() {
        return rows.next().map(due -> due.plusMillis(1));
    }

    @Override
    public int runDue() {
        int told = 0;
        while (Boolean.TRUE.equals(transactions.execute(status -> tellNext()))) {
            told++;
        }
        return told;
    }

    private boolean tellNext() {
        Optional<Invoice> overdue = rows.take(clock.instant());
        overdue.ifPresent(invoice -> deals.happened(invoice.deal().id(), "invoice-overdue", facts(invoice), null));
        return overdue.isPresent();
    }

    private static Map<String, Object> facts(Invoice invoice) {
        return InvoiceJournal.facts(invoice, invoice.outstanding());
    }
}
