package dev.struktura.billing;

import dev.struktura.base.Ids;
import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.deals.Deals;
import dev.struktura.journal.Journal;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where money meets invoices: one entry changes the payment, the invoice and the deal together, in the transaction of whoever holds
 * the payment and the invoice.
 */
@Component
class Ledger {

    private final AllocationRows allocations;
    private final PaymentRows payments;
    private final InvoiceRows invoices;
    private final Deals deals;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Ledger(
            AllocationRows allocations,
            PaymentRows payments,
            InvoiceRows invoices,
            Deals deals,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.allocations = allocations;
        this.payments = payments;
        this.invoices = invoices;
        this.deals = deals;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Who says that the money is for the invoice.
     *
     * @param by null when nobody of us says so
     * @param why what spoke for it when nobody chose; empty when a person did
     * @param told the same in a word, for the timeline; null when a person chose
     */
    record Say(
            @Nullable Viewer by, List<Reason> why, @Nullable Reason told) {

        static Say of(Viewer by) {
            return new Say(by, List.of(), null);
        }

        /** @param by whoever brought the statement; null when it is looked at again by itself */
        static Say matched(@Nullable Viewer by, List<Reason> why) {
            return new Say(by, why, Reason.of("why.billing.matched"));
        }

        static Say provider() {
            Reason said = Reason.of("why.billing.provider");
            return new Say(null, List.of(said), said);
        }

        private @Nullable EmployeeId person() {
            return by == null ? null : by.id();
        }
    }

    /** Settles so much of an invoice that owes it with a payment that has it. */
    Allocation allocate(Payment payment, Invoice invoice, Money amount, Say say) {
        Allocation part = new Allocation(
                new AllocationId(ids.next()),
                payment.id(),
                invoice.id(),
                invoice.deal().id(),
                amount,
                payment.paidAt(),
                payment.reference(),
                clock.instant());
        Money paid = invoice.paid().plus(amount);
        Invoice.State state = Settlement.state(invoice.due(), paid);
        allocations.insert(part, say.why(), say.person());
        payments.allocate(payment.id(), amount);
        invoices.settle(invoice.id(), paid, state);
        journal.append(InvoiceJournal.paid(part, invoice, say.told(), say.by()));
        String event = state == Invoice.State.PAID ? "paid-in-full" : "paid-partly";
        deals.happened(invoice.deal().id(), event, InvoiceJournal.facts(invoice, amount), say.by());
        return part;
    }

    /** Frees the money again and lets the invoice owe it; the deal stays where it is, as people have worked on since. */
    void takeBack(Allocation part, Invoice invoice, @Nullable Viewer by) {
        Money paid = invoice.paid().minus(part.amount());
        Instant now = clock.instant();
        allocations.takeBack(part.id(), now, by == null ? null : by.id());
        payments.allocate(part.payment(), Money.zero(part.amount().currency()).minus(part.amount()));
        invoices.settle(invoice.id(), paid, Settlement.state(invoice.due(), paid));
        journal.append(InvoiceJournal.takenBack(part, invoice, now, by));
    }
}
