package dev.struktura.structure;

import dev.struktura.base.Reason;
import java.util.List;

/** What came of arranging or ending a stand-in. */
public sealed interface StandInResult {

    /** Done; two of them when people swap. */
    record Done(List<StandIn> standIns) implements StandInResult {}

    /** Only the head of sales and the administrator change who sits where. */
    record NotAllowed() implements StandInResult {}

    /** There is no such stand-in, or it is over. */
    record Unknown() implements StandInResult {}

    /** @param field the part of the wish that does not go, as the API names it */
    record Refused(String field, Reason why) implements StandInResult {}
}
