package dev.struktura.deals;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import java.util.List;

/** What became of a command to a deal. */
public sealed interface Outcome {

    /** It was carried out; the deal as it stands now. */
    record Done(Deal deal) implements Outcome {}

    /** There was nothing to do, and why. */
    record Nothing(Deal deal, Reason why) implements Outcome {}

    /** The gate of the stage wants what is not known yet; nothing of the command was kept. */
    record GateNotMet(LocalText stage, List<Missing> missing) implements Outcome {}

    /** There is no way there from where the deal stands. */
    record MoveNotAllowed(String to, List<String> allowed) implements Outcome {}

    /** Somebody changed the deal meanwhile; {@code version} is the one it has now. */
    record StaleVersion(long version) implements Outcome {}

    /** There is no such deal. */
    record NoSuchDeal() implements Outcome {}

    /** One field that a gate wants. */
    record Missing(String field, LocalText label, Reason reason) {}
}
