package dev.struktura.staff.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.DepartureReport;
import dev.struktura.staff.DepartureResult;
import dev.struktura.staff.Departures;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.util.Map;
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

/** Lets somebody go, and tells afterwards what became of all they had. */
@Controller
@RequestMapping("/settings/people/{id}/departure")
class DeparturePage {

    private final Departures departures;
    private final Staff staff;

    DeparturePage(Departures departures, Staff staff) {
        this.departures = departures;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView page(@PathVariable EmployeeId id, Viewer viewer) {
        Employee person = decidedOver(id, viewer);
        return departures.reportOn(id).map(report -> report(person, report)).orElseGet(() -> form(person, Map.of()));
    }

    @FreshProof
    @PostMapping
    ModelAndView depart(
            @PathVariable EmployeeId id,
            @RequestParam(defaultValue = "least-loaded") String reassign,
            @RequestParam(defaultValue = "") String to,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Employee person = decidedOver(id, viewer);
        boolean toOne = reassign.equals("to");
        if (toOne && to.isEmpty()) {
            return refused(person, "staff.departure.invalid.to-missing");
        }
        return switch (departures.depart(person, toOne ? EmployeeId.of(to) : null, viewer)) {
            case DepartureResult.Left _ -> {
                Toast.of(f.t("staff.departure.done", person.name())).after(redirect);
                yield new ModelAndView("redirect:/settings/people/" + id + "/departure");
            }
            case DepartureResult.LeftAlready _ -> new ModelAndView("redirect:/settings/people/" + id + "/departure");
            case DepartureResult.NotAllowed _ -> throw forbidden();
            case DepartureResult.WrongHeir _ -> refused(person, "staff.departure.invalid.heir");
        };
    }

    private ModelAndView refused(Employee person, String why) {
        ModelAndView page = form(person, Map.of("to", Reason.of(why)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView form(Employee person, Map<String, Reason> errors) {
        return new ModelAndView("staff/departure")
                .addObject("person", person)
                .addObject("errors", errors)
                .addObject(
                        "heirs",
                        staff.all().stream()
                                .filter(one -> one.active() && !one.id().equals(person.id()))
                                .toList());
    }

    private ModelAndView report(Employee person, DepartureReport report) {
        return new ModelAndView("staff/departure-report")
                .addObject("person", person)
                .addObject("report", report)
                .addObject("by", staff.find(report.by()).map(Employee::name).orElse(""));
    }

    private Employee decidedOver(EmployeeId id, Viewer viewer) {
        if (!PeopleRights.decides(viewer)) {
            throw forbidden();
        }
        Employee person = staff.find(id).orElseThrow(Problem::notFound);
        if (!PeopleRights.decidesOver(viewer, person.role()) || viewer.id().equals(id)) {
            throw forbidden();
        }
        return person;
    }

    private static Problem forbidden() {
        return Problem.forbidden(Reason.of("problem.forbidden"));
    }
}
