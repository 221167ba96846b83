package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.deals.DealId;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the journal of a deal says about its invoice and the money that came in. */
final class InvoiceJournal {

    private InvoiceJournal() {}

    static JournalEntry issued(Billable wanted, Invoice invoice) {
        return entry(wanted, "invoice-issued", wanted.why(), facts(invoice, invoice.total()));
    }

    /** A pro-forma, a credit note or an act. */
    static JournalEntry issued(Invoice paper, @Nullable Reason why, Viewer by) {
        String type = switch (paper.kind()) {
            case INVOICE -> "invoice-issued";
            case PRO_FORMA -> "pro-forma-issued";
            case CREDIT_NOTE -> "credit-note-issued";
            case ACT -> "act-issued";
        };
        return new JournalEntry(
                paper.issuedAt(),
                subject(paper.deal().id()),
                type,
                by.asActor(),
                null,
                why,
                facts(paper, paper.total()));
    }

    static JournalEntry notIssued(Billable wanted) {
        return entry(wanted, "invoice-not-issued", Reason.of("why.billing.no-amount"), Map.of());
    }

    static JournalEntry paid(Allocation paid, Invoice invoice, @Nullable Reason why, @Nullable Viewer by) {
        return new JournalEntry(
                paid.at(), subject(paid.deal()), "payment-received", actor(by), null, why, facts(invoice, paid));
    }

    static JournalEntry takenBack(Allocation part, Invoice invoice, Instant at, @Nullable Viewer by) {
        return new JournalEntry(
                at, subject(part.deal()), "payment-taken-back", actor(by), null, null, facts(invoice, part));
    }

    private static Map<String, Object> facts(Invoice invoice, Allocation part) {
        Map<String, Object> facts = facts(invoice, part.amount());
        facts.put("paymentId", part.payment().toString());
        facts.put("paidAt", part.paidAt().toString());
        if (part.reference() != null) {
            facts.put("reference", part.reference());
        }
        return facts;
    }

    /** What a deal is told of a payment. */
    static Map<String, Object> facts(Invoice invoice, Money amount) {
        Map<String, Object> facts = new HashMap<>(invoice.facts());
        facts.put("sum", amount.toString());
        return facts;
    }

    private static JournalEntry entry(Billable wanted, String type, @Nullable Reason why, Map<String, Object> data) {
        Viewer by = wanted.by();
        return new JournalEntry(wanted.at(), subject(wanted.deal()), type, actor(by), wanted.rule(), why, data);
    }

    private static JournalEntry.@Nullable Actor actor(@Nullable Viewer by) {
        return by == null ? null : by.asActor();
    }

    private static JournalEntry.Subject subject(DealId deal) {
        return new JournalEntry.Subject("deal", deal.value());
    }
}
