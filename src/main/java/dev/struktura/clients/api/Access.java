package dev.struktura.clients.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.staff.Viewer;

/** Who may change the client base. */
final class Access {

    private Access() {}

    /** @throws Problem when this person only reads */
    static void act(Viewer viewer) {
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("clients.problem.read-only"));
        }
    }
}
