package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.deals.DealId;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the journal of a deal says about its invoice and the money that came in. */
final class InvoiceJournal {

    private InvoiceJournal() {}

    static JournalEntry issued(Billable wanted, Invoice invoice) {
        return entry(wanted, "invoice-issued", wanted.why(), facts(invoice, invoice.total()));
    }

    static JournalEntry notIssued(Billable wanted) {
        return entry(wanted, "invoice-not-issued", Reason.of("why.billing.no-amount"), Map.of());
    }

    static JournalEntry paid(Payment payment, Invoice invoice, Viewer by) {
        Map<String, Object> facts = facts(invoice, payment.amount());
        facts.put("paymentId", payment.id().toString());
        facts.put("paidAt", payment.paidAt().toString());
        if (payment.reference() != null) {
            facts.put("reference", payment.reference());
        }
        return new JournalEntry(
                payment.enteredAt(), subject(invoice.deal().id()), "payment-received", by.asActor(), null, null, facts);
    }

    /** What a deal is told of a payment. */
    static Map<String, Object> facts(Invoice invoice, Money amount) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("invoiceId", invoice.id().toString());
        facts.put("number", invoice.number());
        facts.put("sum", amount.toString());
        return facts;
    }

    private static JournalEntry entry(Billable wanted, String type, @Nullable Reason why, Map<String, Object> data) {
        Viewer by = wanted.by();
        return new JournalEntry(
                wanted.at(), subject(wanted.deal()), type, by == null ? null : by.asActor(), wanted.rule(), why, data);
    }

    private static JournalEntry.Subject subject(DealId deal) {
        return new JournalEntry.Subject("deal", deal.value());
    }
}
