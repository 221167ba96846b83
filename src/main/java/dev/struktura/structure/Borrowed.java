package dev.struktura.structure;

/**
 * What people get in a team while they stand in for it, and leave there. A module with such things contributes a bean; beans are asked
 * in their order.
 */
public interface Borrowed {

    /** Gives all of it to others of the team, in the caller's transaction; answers how much there was. */
    int giveBack(StandIn over);
}
