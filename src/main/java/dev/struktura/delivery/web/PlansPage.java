package dev.struktura.delivery.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.delivery.Plan;
import dev.struktura.delivery.PlanCheck;
import dev.struktura.delivery.PlanId;
import dev.struktura.delivery.Plans;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the department delivers: the tasks of projects, by process. */
@Controller
@RequestMapping(PlansPage.PATH)
class PlansPage {

    static final String PATH = "/project-plans";

    private final Plans plans;
    private final PlanCheck check;
    private final ProcessVersions processes;
    private final Staff staff;

    PlansPage(Plans plans, PlanCheck check, ProcessVersions processes, Staff staff) {
        this.plans = plans;
        this.check = check;
        this.processes = processes;
        this.staff = staff;
    }

    @GetMapping
    ModelAndView all(Viewer viewer) {
        PlanDesk.allow(viewer);
        return new ModelAndView("delivery/plans")
                .addObject("plans", plans.all())
                .addObject("processes", processes.all());
    }

    @GetMapping("/new")
    ModelAndView newcomer(Viewer viewer) {
        PlanDesk.allow(viewer);
        return form(null, PlanForm.blank(), List.of());
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable PlanId id, Viewer viewer) {
        PlanDesk.allow(viewer);
        return form(id, PlanForm.of(known(id)), List.of());
    }

    @PostMapping
    ModelAndView add(
            HttpServletRequest request,
            Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f,
            RedirectAttributes redirect) {
        PlanDesk.allow(viewer);
        return keep(
                null,
                PlanForm.of(request),
                request.getParameter("line") != null,
                terms -> PlanDesk.kept(plans.add(terms, viewer)),
                f,
                redirect);
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable PlanId id,
            HttpServletRequest request,
            Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f,
            RedirectAttributes redirect) {
        PlanDesk.allow(viewer);
        if (plans.find(id).isEmpty()) {
            throw Problem.notFound();
        }
        PlanForm form = PlanForm.of(request);
        Set<Long> wanted = form.version() == null ? null : Set.of(form.version());
        return keep(
                id,
                form,
                request.getParameter("line") != null,
                terms -> PlanDesk.kept(plans.change(id, wanted, terms, viewer)),
                f,
                redirect);
    }

    @PostMapping("/{id}/removal")
    String remove(
            @PathVariable PlanId id,
            Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f,
            RedirectAttributes redirect) {
        PlanDesk.allow(viewer);
        if (!plans.remove(id, viewer)) {
            throw Problem.notFound();
        }
        Toast.of(f.t("delivery.plans.removed")).after(redirect);
        return "redirect:" + PATH;
    }

    /** A form that asks for a line more is only shown with it; what was typed stays. */
    private ModelAndView keep(
            @Nullable PlanId id,
            PlanForm form,
            boolean asksForLine,
            Function<Plan.Terms, Plan> keeping,
            Frame f,
            RedirectAttributes redirect) {
        if (asksForLine) {
            return form(id, form.longer(), List.of());
        }
        try {
            Plan plan = keeping.apply(check.checked(form.input()));
            Toast.of(f.t("delivery.plans.saved", plan.terms().name())).after(redirect);
            return new ModelAndView("redirect:" + PATH);
        } catch (Problem refused) {
            ModelAndView page = form(id, form, reasons(refused));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private static List<Reason> reasons(Problem problem) {
        return problem.extensions().get("errors") instanceof List<?> errors
                ? errors.stream()
                        .map(Violation.class::cast)
                        .map(Violation::message)
                        .distinct()
                        .toList()
                : List.of(problem.detail());
    }

    private ModelAndView form(@Nullable PlanId id, PlanForm form, List<Reason> wrong) {
        return new ModelAndView("delivery/plan")
                .addObject("action", id == null ? PATH : PATH + "/" + id)
                .addObject("isNew", id == null)
                .addObject("form", form)
                .addObject("wrong", wrong)
                .addObject("processes", processes.all())
                .addObject(
                        "people", staff.all().stream().filter(Employee::active).toList());
    }

    private Plan known(PlanId id) {
        return plans.find(id).orElseThrow(Problem::notFound);
    }
}
