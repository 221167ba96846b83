package dev.struktura.staff.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.access.SecondFactor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets in again who lost the telephone and the recovery codes. */
@Controller
class LostFactorPage {

    private final Staff staff;
    private final SecondFactor secondFactor;

    LostFactorPage(Staff staff, SecondFactor secondFactor) {
        this.staff = staff;
        this.secondFactor = secondFactor;
    }

    @FreshProof
    @PostMapping("/settings/people/{id}/second-factor/reset")
    String reset(
            @PathVariable EmployeeId id, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        Employee person = staff.find(id).orElseThrow(Problem::notFound);
        if (!secondFactor.reset(person, viewer)) {
            throw Problem.forbidden(Reason.of("problem.forbidden"));
        }
        Toast.of(f.t("access.factor.was-reset", person.name())).after(redirect);
        return "redirect:/settings/people/" + id;
    }
}
