package dev.struktura.deals;

import dev.struktura.base.Reason;

/** What became of a deal that came from another system. */
public sealed interface Admission {

    /** It stands where it wanted to. */
    record Admitted(Deal deal) implements Admission {}

    /** The process does not let it there; nothing of it was kept. */
    record Refused(Reason why) implements Admission {}
}
