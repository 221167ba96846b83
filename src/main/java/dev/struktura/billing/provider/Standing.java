package dev.struktura.billing.provider;

import dev.struktura.base.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;

/**
 * How an order stands as its provider knows it. Messages come late, twice and in any order: of two standings the later one holds,
 * whichever came first.
 *
 * @param returned how much of what was paid went back since
 * @param at when the provider says it became so
 */
public record Standing(State state, Money paid, Money returned, Instant at) {

    /** Providers date to the second, in which an order may begin and be paid: of one moment the one further on the way is later. */
    private static final Comparator<Standing> LATER = Comparator.comparing(Standing::at)
            .thenComparing(Standing::state)
            .thenComparing(Standing::returned)
            .thenComparing(Standing::paid);

    /** How far it is, in this order. */
    public enum State {
        OPEN,
        FAILED,
        PAID
    }

    /** Before anything was said: the clock of a provider may be behind ours, so any word of it is later. */
    public static Standing unheard(Currency currency) {
        Money nothing = Money.zero(currency);
        return new Standing(State.OPEN, nothing, nothing, Instant.EPOCH);
    }

    /** What holds when the other is said as well. */
    public Standing or(Standing other) {
        return LATER.compare(this, other) >= 0 ? this : other;
    }
}
