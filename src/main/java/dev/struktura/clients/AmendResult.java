package dev.struktura.clients;

/** What came of changing a client. */
public sealed interface AmendResult {

    /** Changed; this is how it is now. */
    record Amended(Client client) implements AmendResult {}

    /** Somebody changed it meanwhile; nothing was written. */
    record Stale(Client current) implements AmendResult {}

    /** There is no such client among those this person may see. */
    record Unknown() implements AmendResult {}
}
