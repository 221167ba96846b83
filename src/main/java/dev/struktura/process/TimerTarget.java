package dev.struktura.process;

import java.util.List;
import java.util.Set;

/** Whoever holds the cases that timers belong to. */
public interface TimerTarget {

    /**
     * Lets timers elapse inside the caller's transaction, and ends those it dealt with.
     *
     * @return those that were dealt with; the others stay due, as their case is busy elsewhere
     */
    Set<Timer> elapse(List<Timer> due);
}
