package dev.struktura.delivery.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Version;
import dev.struktura.delivery.Plan;
import dev.struktura.delivery.PlanResult;
import dev.struktura.staff.Viewer;

/** The door for plans, the same for the API and the pages: refusals become problems here. */
public final class PlanDesk {

    private PlanDesk() {}

    /** Whoever runs the department says how it delivers. */
    public static void allow(Viewer viewer) {
        if (!viewer.runsDepartment()) {
            throw Problem.forbidden(Reason.of("delivery.plans.not-yours"));
        }
    }

    /** @throws Problem when it was refused */
    public static Plan kept(PlanResult result) {
        return switch (result) {
            case PlanResult.Kept(Plan plan) -> plan;
            case PlanResult.Stale() -> throw Version.stale();
            case PlanResult.NoSuchPlan() -> throw Problem.notFound();
            case PlanResult.Taken(var processes) ->
                throw Problem.invalid(
                        "processes", Reason.of("delivery.plans.wrong.taken", String.join(", ", processes)));
        };
    }
}
