package dev.struktura.billing.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.staff.Viewer;

/** Who may write. */
final class Access {

    private Access() {}

    static void requireToAct(Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("billing.problem.may-not-act"));
        }
    }
}
