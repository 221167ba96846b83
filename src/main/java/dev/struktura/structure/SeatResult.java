package dev.struktura.structure;

/** What came of changing a seat. */
public sealed interface SeatResult {

    record Changed() implements SeatResult {}

    /** Only the head of sales and the administrator change the structure. */
    record NotAllowed() implements SeatResult {}

    /** Nobody sits there. */
    record Unknown() implements SeatResult {}
}
