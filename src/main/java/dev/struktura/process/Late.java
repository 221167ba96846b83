package dev.struktura.process;

import java.time.Duration;

/** What becomes of a timer that comes due while nobody was there to fire it. */
public sealed interface Late {

    /** It fires as soon as it can. */
    record FireNow() implements Late {}

    /** It fires unless it is later than this, and says so when it does not. */
    record SkipIfOlder(Duration age) implements Late {}

    /** Of several that are late in one visit, only the last to come due fires; the others say that it speaks for them. */
    record Collapse() implements Late {}

    /** It waits for the owner's next working moment. */
    record NextWorkingMoment() implements Late {}
}
