package dev.struktura.custody.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.custody.ExportRight;
import dev.struktura.custody.ExportRights;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may export. */
@RestController
@RequestMapping("/api/v1/export-rights")
class ExportRightsApi {

    private final ExportRights rights;
    private final Staff staff;

    ExportRightsApi(ExportRights rights, Staff staff) {
        this.rights = rights;
        this.staff = staff;
    }

    /** @param contacts whether with numbers and addresses, too */
    record RightInput(@Nullable Boolean contacts) {}

    @GetMapping
    Listing<ExportRight> all(Paging paging, @AuthenticationPrincipal Viewer viewer) {
        if (!ExportRights.oversees(viewer)) {
            throw Problem.forbidden(Reason.of("custody.refused.oversees"));
        }
        return Listing.within(rights.all(), paging, one -> one.person().toString(), one -> one);
    }

    @FreshProof
    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable EmployeeId id, @RequestBody RightInput input, @AuthenticationPrincipal Viewer viewer) {
        requireGives(viewer);
        require(rights.give(known(id), Boolean.TRUE.equals(input.contacts()), viewer));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable EmployeeId id, @AuthenticationPrincipal Viewer viewer) {
        requireGives(viewer);
        require(rights.take(known(id), viewer));
    }

    private static void require(ExportRights.Change change) {
        switch (change) {
            case DONE -> {}
            case NOT_ALLOWED -> throw Problem.forbidden(Reason.of("custody.refused.gives"));
            case NO_CONTACTS -> throw Problem.invalid("contacts", Reason.of("custody.refused.analyst"));
            case GONE -> throw Problem.of(Problem.Kind.CONFLICT, Reason.of("custody.refused.gone"));
        }
    }

    private static void requireGives(Viewer viewer) {
        if (!ExportRights.gives(viewer)) {
            throw Problem.forbidden(Reason.of("custody.refused.gives"));
        }
    }

    private Employee known(EmployeeId id) {
        return staff.find(id).orElseThrow(Problem::notFound);
    }
}
