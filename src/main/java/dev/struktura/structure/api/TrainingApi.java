package dev.struktura.structure.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Training;
import dev.struktura.structure.Trainings;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The duties a person was trained for beside those of their own team. */
@RestController
@RequestMapping("/api/v1/employees/{id}/training")
class TrainingApi {

    private final Trainings trainings;
    private final Staff staff;

    TrainingApi(Trainings trainings, Staff staff) {
        this.trainings = trainings;
        this.staff = staff;
    }

    record TrainingJson(String duty, Instant since, EmployeeId by) {

        static TrainingJson of(Training one) {
            return new TrainingJson(one.duty(), one.since(), one.by());
        }
    }

    @GetMapping
    Listing<TrainingJson> list(@PathVariable EmployeeId id, Paging paging, @AuthenticationPrincipal Viewer viewer) {
        requireKnown(id);
        if (!viewer.leads() && !viewer.id().equals(id)) {
            throw forbidden();
        }
        return Listing.within(trainings.of(id), paging, Training::duty, TrainingJson::of);
    }

    /** Again, it stays as it was. */
    @PutMapping("/{duty}")
    TrainingJson record(
            @PathVariable EmployeeId id, @PathVariable String duty, @AuthenticationPrincipal Viewer viewer) {
        requireKnown(id);
        if (!trainings.duties().contains(duty)) {
            throw Problem.invalid("duty", Reason.of("structure.training.no-duty"));
        }
        if (!trainings.record(id, duty, viewer)) {
            throw forbidden();
        }
        return trainings.of(id).stream()
                .filter(one -> one.duty().equals(duty))
                .map(TrainingJson::of)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    @DeleteMapping("/{duty}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable EmployeeId id, @PathVariable String duty, @AuthenticationPrincipal Viewer viewer) {
        requireKnown(id);
        if (!trainings.withdraw(id, duty, viewer)) {
            throw forbidden();
        }
    }

    private void requireKnown(EmployeeId id) {
        if (staff.find(id).isEmpty()) {
            throw Problem.notFound();
        }
    }

    private static Problem forbidden() {
        return Problem.forbidden(Reason.of("problem.forbidden"));
    }
}
