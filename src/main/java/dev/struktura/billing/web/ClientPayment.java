package dev.struktura.billing.web;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.billing.Checkout;
import dev.struktura.billing.Invoice;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Paying one invoice online, as its client sees it.
 *
 * @param provider the key of the one that takes what is owed; null when nobody does
 * @param checkouts the pages that were opened there, newest first
 * @param cameBack whether the client comes from such a page
 * @param why the payment was not begun; null when nothing was refused
 */
public record ClientPayment(
        Invoice invoice,
        @Nullable String provider,
        List<Checkout> checkouts,
        boolean cameBack,
        @Nullable Reason why,
        Instant now) {

    public ClientPayment {
        checkouts = List.copyOf(checkouts);
    }

    /** What is known of the latest payment. */
    public enum State {
        NONE,
        /** The provider is being asked for a page. */
        OPENING,
        /** There is a page, and no word of the client having been there. */
        OPEN,
        /** The client comes from that page, and the provider has not told yet. */
        WAITING,
        FAILED,
        PAID,
        /** Paid, and some or all of it was given back. */
        RETURNED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state() {
        return latest() == null
                ? State.NONE
                : switch (latest().standing().state()) {
                    case OPEN -> unpaid(latest());
                    case FAILED -> State.FAILED;
                    case PAID -> returned().isPositive() ? State.RETURNED : State.PAID;
                };
    }

    private State unpaid(Checkout one) {
        if (one.page() == null) {
            return State.OPENING;
        }
        if (!one.isOpen(now)) {
            return State.NONE;
        }
        return cameBack ? State.WAITING : State.OPEN;
    }

    /** The last that the client could do something with; null when there is none. */
    private @Nullable Checkout latest() {
        return checkouts.stream()
                .filter(one -> one.page() != null || one.isOnItsWay(now))
                .findFirst()
                .orElse(null);
    }

    /** Where all that is owed can be paid now; null when no page is open for that. */
    public @Nullable Checkout open() {
        return checkouts.stream()
                .filter(one -> one.isOpen(now) && one.provider().equals(provider))
                .filter(one -> one.amount().equals(invoice.outstanding()))
                .findFirst()
                .orElse(null);
    }

    /** The key of the provider it is about. */
    public String by() {
        return latest() == null ? Objects.requireNonNull(provider) : latest().provider();
    }

    /** Whether the page has anything to say or to offer. */
    public boolean isShown() {
        return invoice.awaitsPayment() && (provider != null || state() != State.NONE);
    }

    public Money paid() {
        return Objects.requireNonNull(latest()).standing().paid();
    }

    public Money returned() {
        return Objects.requireNonNull(latest()).standing().returned();
    }
}
