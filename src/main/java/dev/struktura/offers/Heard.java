package dev.struktura.offers;

import dev.struktura.base.Reason;

/** What became of what a client told us. */
public sealed interface Heard {

    /** It is kept; of two alike, the first. */
    record Taken(Proposal proposal) implements Heard {}

    /** It is not kept, for this reason; {@code place} is the field the reason is about, empty for the whole. */
    record Refused(Proposal proposal, String place, Reason why) implements Heard {}

    /** Enough was asked for now. */
    record TooMany(Proposal proposal) implements Heard {}

    /** The link leads nowhere. */
    record Unknown() implements Heard {}
}
