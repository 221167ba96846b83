package dev.struktura.testing;

import dev.struktura.base.time.DueWork;

/** Rounds of work as the workers walk them, which tests do without, until there is nothing left to do. */
public final class UntilIdle {

    private UntilIdle() {}

    public static void run(DueWork work) {
        int done;
        do {
            done = work.runDue();
        } while (done > 0);
    }
}
