package dev.struktura.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.base.Money;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.deals.DealId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client owes for a deal.
 *
 * @param entity who issued it
 * @param number year and place in the year, without gaps: {@code 2026-00017}, after the prefix of the entity when it has one
 * @param credited what credit notes have lowered it by
 * @param refersTo the invoice that a credit note lowers or an act closes; null for others
 * @param visit the visit of the stage it was issued in; one visit, one invoice
 * @param dispatchedAt when it went to the client; null while it waits for that
 * @param version counts up with every change
 */
public record Invoice(
        InvoiceId id,
        EntityId entity,
        PaperKind kind,
        String number,
        DealRef deal,
        int visit,
        Buyer client,
        State state,
        Money total,
        Money paid,
        Money credited,
        Instant issuedAt,
        Instant dueAt,
        Paper paper,
        @Nullable InvoiceId refersTo,
        @Nullable Instant dispatchedAt,
        long version) {

    /** The deal it is for, by identity and by the number people call it. */
    public record DealRef(DealId id, long number) {}

    /** The client as the client base knows it. */
    public record Buyer(String name) {}

    /** How far an invoice is settled. */
    public enum State {
        OPEN,
        PARTLY_PAID,
        PAID,
        CANCELLED,
        /** Owes nothing and is owed nothing: papers that are no invoices. */
        ISSUED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws IllegalArgumentException for a word that is no state */
        @JsonCreator
        public static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** What is still to be paid. */
    public Money outstanding() {
        return due().minus(paid);
    }

    /** What it asks for once credit notes are taken off. */
    public Money due() {
        return total.minus(credited);
    }

    public boolean awaitsPayment() {
        return switch (state) {
            case OPEN, PARTLY_PAID -> true;
            case PAID, CANCELLED, ISSUED -> false;
        };
    }

    /** Whether it is an invoice and none of the papers beside them. */
    public boolean isInvoice() {
        return kind == PaperKind.INVOICE;
    }

    public boolean isOverdue(Instant now) {
        return awaitsPayment() && dueAt.isBefore(now);
    }

    /** What a deal is told when something happens to it. */
    public Map<String, Object> facts() {
        return Map.of("invoiceId", id.toString(), "number", number);
    }

    public String fileName() {
        return kind.word() + "-" + number + ".pdf";
    }
}
