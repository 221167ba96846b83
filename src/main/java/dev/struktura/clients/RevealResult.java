package dev.struktura.clients;

import java.time.Instant;

/** What came of asking for a number or an address. */
public sealed interface RevealResult {

    /** The value, and how many more may be looked at today. */
    record Revealed(String value, int left) implements RevealResult {}

    /** Today's budget is spent; there is a new one at {@code until}. */
    record BudgetSpent(Instant until, int budget) implements RevealResult {}

    /** This role sees no contact data. */
    record NotAllowed() implements RevealResult {}

    /** There is no such contact point among those this person may see. */
    record Unknown() implements RevealResult {}
}
