package dev.struktura.staff.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.Absence;
import dev.struktura.staff.AbsenceForm;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.People;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is away when: those who lead see everybody, others themselves. */
@Controller
@RequestMapping("/settings/absences")
class AbsencesPage {

    private static final AbsenceForm EMPTY = new AbsenceForm("", "", "vacation", "");

    private final Staff staff;
    private final People people;

    AbsencesPage(Staff staff, People people) {
        this.staff = staff;
        this.people = people;
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
        if (!PeopleRights.decides(viewer)) {
            throw Problem.forbidden(Reason.of("problem.forbidden"));
        }
        Employee person = find(employee);
        if (person == null) {
            return refused(viewer, employee, form, Map.of("employee", Reason.of("problem.invalid.required")));
        }
        return switch (form.in(person.zone())) {
            case AbsenceForm.Read.Wrong(var violations) -> refused(viewer, employee, form, errors(violations));
            case AbsenceForm.Read.Away away -> {
                people.absent(person, away, viewer);
                Toast.of(f.t("staff.absence.saved", person.name())).after(redirect);
                yield new ModelAndView("redirect:/settings/absences");
            }
        };
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
        List<Absence> shown = people.absences().stream()
                .filter(one -> viewer.leads() || one.employee().equals(viewer.id()))
                .toList();
        Map<EmployeeId, Employee> names =
                staff.all().stream().collect(Collectors.toMap(Employee::id, person -> person));
        return new ModelAndView("staff/absences")
                .addObject("absences", shown)
                .addObject("people", names)
                .addObject(
                        "choice", staff.all().stream().filter(Employee::active).toList())
                .addObject("employee", employee)
                .addObject("form", form)
                .addObject("errors", errors)
                .addObject("decides", PeopleRights.decides(viewer));
    }

    private static Map<String, Reason> errors(List<Violation> violations) {
        return violations.stream().collect(Collectors.toMap(Violation::path, Violation::message, (a, b) -> a));
    }
}
