package dev.struktura.custody.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.custody.ExportRights;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving and taking the right to export. */
@Controller
@RequestMapping("/exports/rights")
class RightsPage {

    private static final String BACK = "redirect:/exports";

    private final ExportRights rights;
    private final Staff staff;

    RightsPage(ExportRights rights, Staff staff) {
        this.rights = rights;
        this.staff = staff;
    }

    @FreshProof
    @PostMapping
    String give(
            @RequestParam EmployeeId person,
            @RequestParam(defaultValue = "false") boolean contacts,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Employee one = known(person);
        switch (rights.give(one, contacts, viewer)) {
            case DONE -> Toast.of(f.t("custody.right.given", one.name())).after(redirect);
            case NO_CONTACTS -> Toast.of(f.t("custody.refused.analyst")).after(redirect);
            case GONE -> Toast.of(f.t("custody.refused.gone")).after(redirect);
            case NOT_ALLOWED -> throw Problem.forbidden(Reason.of("custody.refused.gives"));
        }
        return BACK;
    }

    @PostMapping("/{person}/removal")
    String take(
            @PathVariable EmployeeId person, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        Employee one = known(person);
        if (rights.take(one, viewer) != ExportRights.Change.DONE) {
            throw Problem.forbidden(Reason.of("custody.refused.gives"));
        }
        Toast.of(f.t("custody.right.taken", one.name())).after(redirect);
        return BACK;
    }

    private Employee known(EmployeeId id) {
        return staff.find(id).orElseThrow(Problem::notFound);
    }
}
