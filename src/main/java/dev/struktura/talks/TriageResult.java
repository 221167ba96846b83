package dev.struktura.talks;

import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.clients.ClientId;
import dev.struktura.deals.Deal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of sorting a message by hand. */
public sealed interface TriageResult {

    /**
     * It is where it was put, also when somebody had put it there before.
     *
     * @param client null where it belongs to none
     * @param deal null where it belongs to none that whoever sorts may see
     * @param others how many more of the same sender went with it
     */
    record Done(
            ReceivedId message,
            Filed.@Nullable How how,
            @Nullable ClientId client,
            @Nullable Deal deal,
            int others) implements TriageResult {}

    /** There is no such message for whoever asks. */
    record Unknown() implements TriageResult {}

    /** There is no such client or deal for whoever asks. */
    record NoSuchTarget() implements TriageResult {}

    /** It belongs somewhere else already. */
    record Taken() implements TriageResult {}

    /** Its sender cannot be remembered: the address is not known, or is none that a client can have. */
    record NoAddress() implements TriageResult {}

    /** A client of that name cannot be. */
    record Wrong(List<Violation> wrong) implements TriageResult {}

    /** It found its client by itself, and nobody put it there. */
    record FoundItself() implements TriageResult {}

    /** Somebody has worked on the lead that it was made. */
    record WorkedOn() implements TriageResult {}
}
