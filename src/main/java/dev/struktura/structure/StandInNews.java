package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;

/** What became of a stand-in; published in the transaction in which it happened. */
public sealed interface StandInNews {

    StandIn standIn();

    record Arranged(StandIn standIn) implements StandInNews {}

    /** It ends before its time, or was called off. */
    record CalledOff(StandIn standIn, EmployeeId by) implements StandInNews {}

    /**
     * It is over.
     *
     * @param givenBack deals and tasks that went on to others of the team
     */
    record Over(StandIn standIn, int givenBack) implements StandInNews {}
}
