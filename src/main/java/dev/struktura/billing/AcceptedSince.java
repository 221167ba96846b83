package dev.struktura.billing;

import dev.struktura.base.Money;

/** What a client accepted that its invoice does not ask for. */
public sealed interface AcceptedSince {

    /** What the client is to pay by what it accepted. */
    Money total();

    /** Nothing came in yet: another invoice may take its place. */
    record Anew(Money total) implements AcceptedSince {}

    /**
     * Money came in, so the invoice stays; what it asks for too much can be credited.
     *
     * @param by how much that is
     */
    record Less(Money total, Money by) implements AcceptedSince {}

    /** Money came in and the client accepted more: the invoice stays, and the rest is for another one. */
    record More(Money total) implements AcceptedSince {}
}
