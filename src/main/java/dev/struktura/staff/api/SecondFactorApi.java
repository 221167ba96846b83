package dev.struktura.staff.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.access.SecondFactor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The second factor of somebody who lost it. */
@RestController
@RequestMapping("/api/v1/employees/{id}/second-factor")
class SecondFactorApi {

    private final Staff staff;
    private final SecondFactor secondFactor;

    SecondFactorApi(Staff staff, SecondFactor secondFactor) {
        this.staff = staff;
        this.secondFactor = secondFactor;
    }

    /** Lets the person in by the password alone and ends their sessions; without a second factor nothing changes. */
    @FreshProof
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(@PathVariable EmployeeId id, @AuthenticationPrincipal Viewer viewer) {
        Employee person = staff.find(id).orElseThrow(Problem::notFound);
        if (!secondFactor.reset(person, viewer)) {
            throw Problem.forbidden(Reason.of("problem.forbidden"));
        }
    }
}
