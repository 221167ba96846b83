package dev.struktura.staff.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.staff.Absence;
import dev.struktura.staff.AbsenceForm;
import dev.struktura.staff.AbsenceResult;
import dev.struktura.staff.Absences;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When people are away, and who does their tasks meanwhile. */
@RestController
@RequestMapping("/api/v1/employees/{id}/absences")
class AbsencesApi {

    private final Staff staff;
    private final Absences absences;

    AbsencesApi(Staff staff, Absences absences) {
        this.staff = staff;
        this.absences = absences;
    }

    /** Their tasks that come due meanwhile go to others when it begins, and come back when it ends. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AbsenceJson> enter(
            @PathVariable EmployeeId id, @RequestBody AbsenceForm form, @AuthenticationPrincipal Viewer viewer) {
        requireDecides(viewer);
        Employee person = known(id);
        Absence entered = done(absences.enter(person, read(form, person), viewer));
        return ResponseEntity.created(URI.create("/api/v1/employees/" + id + "/absences/" + entered.id()))
                .body(json(entered));
    }

    /** Absences of a person that are not over yet. */
    @GetMapping
    Listing<AbsenceJson> list(@PathVariable EmployeeId id, Paging paging, @AuthenticationPrincipal Viewer viewer) {
        EmployeeId known = known(id).id();
        if (!viewer.leads() && !viewer.id().equals(known)) {
            throw forbidden();
        }
        List<Absence> shown = absences.current().stream()
                .filter(one -> one.employee().equals(known))
                .toList();
        return Listing.within(shown, paging, one -> one.id().toString(), this::json);
    }

    /** Makes an absence that is not over longer, shorter, or another one; what is left out stays as it is. */
    @PatchMapping("/{absence}")
    AbsenceJson change(
            @PathVariable EmployeeId id,
            @PathVariable UUID absence,
            @RequestBody AbsenceForm form,
            @AuthenticationPrincipal Viewer viewer) {
        requireDecides(viewer);
        Absence before = known(id, absence);
        return json(done(absences.change(before, read(form.over(before), known(id)), viewer)));
    }

    /** The person is back now, or does not go at all. */
    @DeleteMapping("/{absence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable EmployeeId id, @PathVariable UUID absence, @AuthenticationPrincipal Viewer viewer) {
        requireDecides(viewer);
        done(absences.end(known(id, absence), viewer));
    }

    private AbsenceJson json(Absence one) {
        return AbsenceJson.of(one, absences.covered(one), staff);
    }

    private Employee known(EmployeeId id) {
        return staff.find(id).orElseThrow(Problem::notFound);
    }

    private Absence known(EmployeeId id, UUID absence) {
        return absences.find(absence).filter(one -> one.employee().equals(id)).orElseThrow(Problem::notFound);
    }

    private static AbsenceForm.Read.Away read(AbsenceForm form, Employee person) {
        return switch (form.in(person.zone())) {
            case AbsenceForm.Read.Wrong(var violations) -> throw Problem.invalid(violations);
            case AbsenceForm.Read.Away away -> away;
        };
    }

    private static Absence done(AbsenceResult result) {
        return switch (result) {
            case AbsenceResult.Done(Absence absence) -> absence;
            case AbsenceResult.NotAllowed() -> throw forbidden();
            case AbsenceResult.WrongStandIn() ->
                throw Problem.invalid("standIn", Reason.of("staff.invalid.stand-in.person"));
        };
    }

    private static void requireDecides(Viewer viewer) {
        if (!PeopleRights.decides(viewer)) {
            throw forbidden();
        }
    }

    private static Problem forbidden() {
        return Problem.forbidden(Reason.of("problem.forbidden"));
    }
}
