package dev.struktura.billing.api;

import dev.struktura.base.Money;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.PaperKind;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.billing.requisite.Doubts;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An invoice as programs see it. */
record InvoiceView(
        InvoiceId id,
        PaperKind kind,
        @Nullable InvoiceId refersTo,
        EntityId entity,
        String number,
        Invoice.DealRef deal,
        String client,
        Money total,
        Money paid,
        Money credited,
        Invoice.State state,
        Instant issuedAt,
        Instant dueAt,
        @Nullable Instant sentAt,
        List<Warning> warnings) {

    static InvoiceView of(Invoice invoice, Function<List<Violation>, List<Warning>> words) {
        return new InvoiceView(
                invoice.id(),
                invoice.kind(),
                invoice.refersTo(),
                invoice.entity(),
                invoice.number(),
                invoice.deal(),
                invoice.client().name(),
                invoice.total(),
                invoice.paid(),
                invoice.credited(),
                invoice.state(),
                invoice.issuedAt(),
                invoice.dueAt(),
                invoice.dispatchedAt(),
                words.apply(Doubts.ofClient(
                        invoice.paper().seller().country(),
                        invoice.paper().buyer().taxId())));
    }
}
