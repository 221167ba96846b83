package dev.struktura.handoffs;

import dev.struktura.base.Reason;
import dev.struktura.deals.Outcome;

/** What became of something wanted of a handoff. */
public sealed interface Answered {

    /** It was carried out, now or already in just this way. */
    record Done(Handoff handoff) implements Answered {}

    /** It has ended otherwise meanwhile, or cannot be: why. Nothing was changed. */
    record TooLate(Reason why) implements Answered {}

    /** It is for others to decide. */
    record NotYours(Reason why) implements Answered {}

    /** The deal did not take it, or the receiving team asks for more. */
    record Refused(Outcome by) implements Answered {}

    /** There is none for this person. */
    record Unknown() implements Answered {}

    /** There is no such team, or none that could take the deal. */
    record NoSuchTeam() implements Answered {}
}
