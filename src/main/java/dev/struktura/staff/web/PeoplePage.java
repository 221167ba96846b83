package dev.struktura.staff.web;

import dev.struktura.base.Company;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.base.web.WeekInWords;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.NewEmployee;
import dev.struktura.staff.Passphrase;
import dev.struktura.staff.People;
import dev.struktura.staff.PeopleResult;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.PersonForm;
import dev.struktura.staff.Role;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.access.Credentials;
import dev.struktura.staff.access.SecondFactor;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The people, for those who decide about them. */
@Controller
@RequestMapping("/settings/people")
class PeoplePage {

    private static final String LIST = "redirect:/settings/people";

    private final Staff staff;
    private final People people;
    private final Credentials credentials;
    private final SecondFactor secondFactor;
    private final AbsenceLines absences;
    private final Company company;
    private final Clock clock;

    PeoplePage(
            Staff staff,
            People people,
            Credentials credentials,
            SecondFactor secondFactor,
            AbsenceLines absences,
            Company company,
            Clock clock) {
        this.staff = staff;
        this.people = people;
        this.credentials = credentials;
        this.secondFactor = secondFactor;
        this.absences = absences;
        this.company = company;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        requireDecides(viewer);
        return new ModelAndView("staff/people")
                .addObject("people", staff.all())
                .addObject(
                        "away",
                        staff.all().stream()
                                .map(Employee::id)
                                .filter(id -> staff.isAbsent(id, clock.instant()))
                                .toList());
    }

    @GetMapping("/new")
    ModelAndView newcomer(Viewer viewer) {
        requireDecides(viewer);
        PersonForm usual = PersonForm.forNewcomer(company.zone(), hours -> WeekInWords.of(hours, viewer.locale()));
        return form(null, usual, Map.of(), viewer);
    }

    @PostMapping
    ModelAndView hire(PersonForm form, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        requireDecides(viewer);
        return switch (form.ofNewcomer(company.zone())) {
            case PersonForm.Read.Wrong(var violations) -> refused(null, form, errors(violations), viewer);
            case PersonForm.Read.Person(NewEmployee person) ->
                answer(people.hire(person, viewer), null, form, viewer, f, redirect);
        };
    }

    @GetMapping("/{id}")
    ModelAndView person(@PathVariable EmployeeId id, Viewer viewer) {
        requireDecides(viewer);
        Employee one = known(id);
        return form(one, asItIs(one, viewer), Map.of(), viewer);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable EmployeeId id,
            PersonForm form,
            @RequestParam long version,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        requireDecides(viewer);
        Employee before = known(id);
        return switch (form.over(before)) {
            case PersonForm.Read.Wrong(var violations) -> refused(before, form, errors(violations), viewer);
            case PersonForm.Read.Person(NewEmployee person) ->
                answer(people.change(before, person, Set.of(version), viewer), before, form, viewer, f, redirect);
        };
    }

    @PostMapping("/{id}/password")
    ModelAndView password(
            @PathVariable EmployeeId id,
            @RequestParam(defaultValue = "") String password,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        requireDecides(viewer);
        Employee one = known(id);
        if (!Passphrase.fits(password)) {
            Map<String, Reason> errors = Map.of("password", Reason.of("staff.invalid.password"));
            return refused(one, asItIs(one, viewer), errors, viewer);
        }
        if (!credentials.reset(one, password, viewer)) {
            throw forbidden();
        }
        Toast.of(f.t("staff.password.set", one.name())).after(redirect);
        return new ModelAndView(LIST);
    }

    private ModelAndView answer(
            PeopleResult result,
            @Nullable Employee before,
            PersonForm form,
            Viewer viewer,
            Frame f,
            RedirectAttributes redirect) {
        return switch (result) {
            case PeopleResult.Done(Employee one) -> {
                Toast.of(f.t("staff.person.saved", one.name())).after(redirect);
                yield new ModelAndView(LIST);
            }
            case PeopleResult.NotAllowed _ -> throw forbidden();
            case PeopleResult.ChangedMeanwhile _ ->
                refused(before, form, Map.of("", Reason.of("problem.stale-version")), viewer);
            case PeopleResult.EmailTaken _ ->
                refused(before, form, Map.of("email", Reason.of("staff.refused.email-taken")), viewer);
        };
    }

    private ModelAndView refused(
            @Nullable Employee before, PersonForm form, Map<String, Reason> errors, Viewer viewer) {
        ModelAndView page = form(before, form, errors, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(@Nullable Employee before, PersonForm form, Map<String, Reason> errors, Viewer viewer) {
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> PeopleRights.decidesOver(viewer, role))
                .toList();
        return new ModelAndView("staff/person")
                .addObject("before", before)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("roles", roles)
                .addObject("absences", before == null ? List.of() : absences.of(before.id()::equals))
                .addObject(
                        "mayReset",
                        before != null
                                && PeopleRights.resetsSecondFactors(viewer)
                                && secondFactor.hasMoreThanPassword(before.id()))
                .addObject("mayChange", before == null || PeopleRights.decidesOver(viewer, before.role()));
    }

    private static PersonForm asItIs(Employee one, Viewer viewer) {
        return PersonForm.of(one, hours -> WeekInWords.of(hours, viewer.locale()));
    }

    private static Map<String, Reason> errors(List<Violation> violations) {
        return violations.stream().collect(Collectors.toMap(Violation::path, Violation::message, (a, b) -> a));
    }

    private Employee known(EmployeeId id) {
        return staff.find(id).orElseThrow(Problem::notFound);
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
