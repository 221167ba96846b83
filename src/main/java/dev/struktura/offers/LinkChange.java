package dev.struktura.offers;

/** What became of taking a link back or renewing it. */
public sealed interface LinkChange {

    record Done(Proposal proposal) implements LinkChange {}

    /** The client has answered; an answer is not undone. */
    record Answered(Proposal proposal) implements LinkChange {}

    /** The deal has no such proposal. */
    record Unknown() implements LinkChange {}
}
