package dev.struktura.structure;

import dev.struktura.base.Reason;
import dev.struktura.staff.EmployeeId;

/** Who takes a piece of work, and why. */
public sealed interface Choice {

    Reason why();

    /** This person takes it; the reason names the policy that decided, the numbers seen, and who was passed over for what. */
    record Chosen(EmployeeId employee, Reason why) implements Choice {}

    /** Everybody is absent or at capacity: the work waits in the team's queue. */
    record NobodyFree(Reason why) implements Choice {}
}
