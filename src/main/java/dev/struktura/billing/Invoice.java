package dev.struktura.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.base.Money;
import dev.struktura.deals.DealId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a client owes for a deal.
 *
 * @param number year and place in the year, without gaps: {@code 2026-00017}
 * @param visit the visit of the stage it was issued in; one visit, one invoice
 * @param dispatchedAt when it went to the client; null while it waits for that
 * @param version counts up with every change
 */
public record Invoice(
        InvoiceId id,
        String number,
        DealRef deal,
        int visit,
        Buyer client,
        State state,
        Money total,
        Money paid,
        Instant issuedAt,
        Instant dueAt,
        Paper paper,
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
        CANCELLED;

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
        return total.minus(paid);
    }

    public boolean awaitsPayment() {
        return switch (state) {
            case OPEN, PARTLY_PAID -> true;
            case PAID, CANCELLED -> false;
        };
    }

    public boolean isOverdue(Instant now) {
        return awaitsPayment() && dueAt.isBefore(now);
    }

    public String fileName() {
        return "invoice-" + number + ".pdf";
    }
}
