package dev.struktura.staff.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.staff.DepartureReport;
import dev.struktura.staff.DepartureResult;
import dev.struktura.staff.Departures;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Letting people go, and what became of all they had. */
@RestController
@RequestMapping("/api/v1/employees/{id}/departure")
class DeparturesApi {

    private static final String TO = "to";

    private final Departures departures;
    private final Staff staff;

    DeparturesApi(Departures departures, Staff staff) {
        this.departures = departures;
        this.staff = staff;
    }

    /**
     * How what they had is passed on.
     *
     * @param reassign {@code least-loaded}, or {@code to} one person
     */
    record Wish(@Nullable String reassign, @Nullable EmployeeId to) {

        @Nullable
        EmployeeId heir() {
            return switch (reassign) {
                case "least-loaded" -> nobody();
                case TO -> somebody();
                case null, default -> throw Problem.invalid("reassign", Reason.of("staff.departure.invalid.reassign"));
            };
        }

        private @Nullable EmployeeId nobody() {
            if (to != null) {
                throw Problem.invalid(TO, Reason.of("staff.departure.invalid.to-unwanted"));
            }
            return null;
        }

        private EmployeeId somebody() {
            if (to == null) {
                throw Problem.invalid(TO, Reason.of("staff.departure.invalid.to-missing"));
            }
            return to;
        }
    }

    @FreshProof
    @PostMapping
    DepartureJson depart(@PathVariable EmployeeId id, @RequestBody Wish wish, @AuthenticationPrincipal Viewer viewer) {
        requireDecides(viewer);
        Employee person = staff.find(id).orElseThrow(Problem::notFound);
        return switch (departures.depart(person, wish.heir(), viewer)) {
            case DepartureResult.Left(DepartureReport report) -> DepartureJson.of(report, staff);
            case DepartureResult.NotAllowed _ -> throw Problem.forbidden(Reason.of("problem.forbidden"));
            case DepartureResult.LeftAlready _ ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("staff.departure.left-already", person.name()));
            case DepartureResult.WrongHeir _ -> throw Problem.invalid(TO, Reason.of("staff.departure.invalid.heir"));
        };
    }

    /** The report, once more. */
    @GetMapping
    DepartureJson report(@PathVariable EmployeeId id, @AuthenticationPrincipal Viewer viewer) {
        requireDecides(viewer);
        return departures
                .reportOn(id)
                .map(report -> DepartureJson.of(report, staff))
                .orElseThrow(Problem::notFound);
    }

    private static void requireDecides(Viewer viewer) {
        if (!PeopleRights.decides(viewer)) {
            throw Problem.forbidden(Reason.of("problem.forbidden"));
        }
    }
}
