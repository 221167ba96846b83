package dev.struktura.custody.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.custody.Canaries;
import dev.struktura.custody.Canary;
import dev.struktura.custody.DecoySettings;
import dev.struktura.custody.Signs;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Invented clients in people's bases, for those who keep them. */
@Controller
@RequestMapping("/canaries")
class CanariesPage {

    private static final String BACK = "redirect:/canaries";

    private final Canaries canaries;
    private final Signs signs;
    private final Staff staff;
    private final DecoySettings decoys;

    CanariesPage(Canaries canaries, Signs signs, Staff staff, DecoySettings decoys) {
        this.canaries = canaries;
        this.signs = signs;
        this.staff = staff;
        this.decoys = decoys;
    }

    @GetMapping
    ModelAndView all(Viewer viewer) {
        requireKeeps(viewer);
        List<Canary> known = canaries.knownTo(viewer);
        return new ModelAndView("custody/canaries")
                .addObject("canaries", known)
                .addObject("signs", signs.of(known))
                .addObject(
                        "people",
                        staff.all().stream()
                                .filter(one -> one.active()
                                        && one.role().acts()
                                        && !one.id().equals(viewer.id()))
                                .toList())
                .addObject("decoys", decoys);
    }

    @PostMapping
    String plant(
            @RequestParam EmployeeId person, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        requireKeeps(viewer);
        Employee one = staff.find(person).orElseThrow(Problem::notFound);
        if (canaries.plant(one, viewer).isEmpty()) {
            throw forbidden();
        }
        Toast.of(f.t("custody.canary.planted", one.name())).after(redirect);
        return BACK;
    }

    @PostMapping("/{id}/retirement")
    String retire(@PathVariable UUID id, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        requireKeeps(viewer);
        if (canaries.retire(id, viewer)) {
            Toast.of(f.t("custody.canary.retired")).after(redirect);
        }
        return BACK;
    }

    private static void requireKeeps(Viewer viewer) {
        if (!Canaries.keeps(viewer)) {
            throw forbidden();
        }
    }

    private static Problem forbidden() {
        return Problem.forbidden(Reason.of("custody.refused.canaries"));
    }
}
