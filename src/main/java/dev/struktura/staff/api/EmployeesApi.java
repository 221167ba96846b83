package dev.struktura.staff.api;

import dev.struktura.base.Company;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Version;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.NewEmployee;
import dev.struktura.staff.People;
import dev.struktura.staff.PeopleResult;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.PersonForm;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of the department: everybody knows them, owners, administrators and heads decide about them. */
@RestController
@RequestMapping("/api/v1/employees")
class EmployeesApi {

    private final Staff staff;
    private final People people;
    private final Company company;

    EmployeesApi(Staff staff, People people, Company company) {
        this.staff = staff;
        this.people = people;
        this.company = company;
    }

    @GetMapping
    Listing<EmployeeJson> list(Paging paging) {
        UUID after = paging.after(UUID::fromString);
        List<Employee> page = staff.all().stream()
                .sorted(Comparator.comparing(one -> one.id().value()))
                .filter(one -> after == null || one.id().value().compareTo(after) > 0)
                .limit(paging.limitPlusOne())
                .toList();
        return Listing.of(page, paging, one -> one.id().toString(), EmployeeJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<EmployeeJson> show(@PathVariable EmployeeId id) {
        return answer(ResponseEntity.ok(), known(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<EmployeeJson> hire(@RequestBody PersonForm form, @AuthenticationPrincipal Viewer viewer) {
        requireDecides(viewer);
        Employee hired = done(people.hire(read(form.ofNewcomer(company.zone())), viewer));
        return answer(ResponseEntity.created(URI.create("/api/v1/employees/" + hired.id())), hired);
    }

    /** What is left out stays as it is. */
    @PatchMapping("/{id}")
    ResponseEntity<EmployeeJson> change(
            @PathVariable EmployeeId id,
            @RequestBody PersonForm form,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        requireDecides(viewer);
        Employee before = known(id);
        if (form.password() != null) {
            throw Problem.invalid("password", Reason.of("staff.invalid.password-here"));
        }
        NewEmployee wanted = read(form.over(before));
        return answer(ResponseEntity.ok(), done(people.change(before, wanted, Version.wanted(ifMatch), viewer)));
    }

    private Employee known(EmployeeId id) {
        return staff.find(id).orElseThrow(Problem::notFound);
    }

    private static NewEmployee read(PersonForm.Read form) {
        return switch (form) {
            case PersonForm.Read.Person(NewEmployee person) -> person;
            case PersonForm.Read.Wrong(var violations) -> throw Problem.invalid(violations);
        };
    }

    private static Employee done(PeopleResult result) {
        return switch (result) {
            case PeopleResult.Done(Employee employee) -> employee;
            case PeopleResult.NotAllowed _ -> throw forbidden();
            case PeopleResult.ChangedMeanwhile _ -> throw Version.stale();
            case PeopleResult.EmailTaken _ ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("staff.refused.email-taken"));
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

    private static ResponseEntity<EmployeeJson> answer(ResponseEntity.BodyBuilder answer, Employee one) {
        return answer.eTag(Version.tag(one.version())).body(EmployeeJson.of(one));
    }
}
