package dev.struktura.staff.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.Absence;
import dev.struktura.staff.AbsenceForm;
import dev.struktura.staff.AbsenceResult;
import dev.struktura.staff.Absences;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Who is away when, and who does their tasks: those who lead see everybody, others themselves. */
@Controller
@RequestMapping("/settings/absences")
class AbsencesPage {

    private static final AbsenceForm EMPTY = new AbsenceForm("", "", "vacation", "", "least-loaded");

    private final Staff staff;
    private final Absences absences;
    private final AbsenceLines lines;

    AbsencesPage(Staff staff, Absences absences, AbsenceLines lines) {
        this.staff = staff;
        this.absences = absences;
        this.lines = lines;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        return page(viewer, "", EMPTY, Map.of());
    }

    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String employee,
            AbsenceForm form,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        requireDecides(viewer);
        Employee person = find(employee);
        if (person == null) {
            return refused(viewer, employee, form, Map.of("employee", Reason.of("problem.invalid.required")));
        }
        return switch (form.in(person.zone())) {
            case AbsenceForm.Read.Wrong(var violations) -> refused(viewer, employee, form, errors(violations));
            case AbsenceForm.Read.Away away ->
                switch (absences.enter(person, away, viewer)) {
                    case AbsenceResult.Done _ -> told("staff.absence.saved", person, f, redirect);
                    case AbsenceResult.NotAllowed _ -> throw forbidden();
                    case AbsenceResult.WrongStandIn _ ->
                        refused(viewer, employee, form, Map.of("standIn", Reason.of("staff.invalid.stand-in.person")));
                };
        };
    }

    /** Another last day, from the list; what is no day leaves everything as it was and says so. */
    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String to,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        requireDecides(viewer);
        Absence before = known(id);
        Employee person = staff.find(before.employee()).orElseThrow(Problem::notFound);
        AbsenceForm form = new AbsenceForm(null, to, null, null, null).over(before);
        boolean changed = form.in(person.zone()) instanceof AbsenceForm.Read.Away away
                && absences.change(before, away, viewer) instanceof AbsenceResult.Done;
        return told(changed ? "staff.absence.changed" : "staff.absence.not-changed", person, f, redirect);
    }

    @PostMapping("/{id}/end")
    ModelAndView end(@PathVariable UUID id, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        requireDecides(viewer);
        Absence absence = known(id);
        Employee person = staff.find(absence.employee()).orElseThrow(Problem::notFound);
        absences.end(absence, viewer);
        return told("staff.absence.ended", person, f, redirect);
    }

    private static ModelAndView told(String key, Employee person, Frame f, RedirectAttributes redirect) {
        Toast.of(f.t(key, person.name())).after(redirect);
        return new ModelAndView("redirect:/settings/absences");
    }

    private Absence known(UUID id) {
        return absences.find(id).orElseThrow(Problem::notFound);
    }

    private @Nullable Employee find(String id) {
        return staff.all().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    private ModelAndView refused(Viewer viewer, String employee, AbsenceForm form, Map<String, Reason> errors) {
        ModelAndView page = page(viewer, employee, form, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Viewer viewer, String employee, AbsenceForm form, Map<String, Reason> errors) {
        List<Employee> active = staff.all().stream().filter(Employee::active).toList();
        EmployeeId me = viewer.id();
        return new ModelAndView("staff/absences")
                .addObject("absences", lines.of(person -> viewer.leads() || person.equals(me)))
                .addObject("choice", active)
                .addObject("employee", employee)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("decides", PeopleRights.decides(viewer));
    }

    private static void requireDecides(Viewer viewer) {
        if (!PeopleRights.decides(viewer)) {
            throw forbidden();
        }
    }

    private static Problem forbidden() {
        return Problem.forbidden(Reason.of("problem.forbidden"));
    }

    private static Map<String, Reason> errors(List<Violation> violations) {
        return violations.stream().collect(Collectors.toMap(Violation::path, Violation::message, (a, b) -> a));
    }
}
