package dev.struktura.staff.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Role;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.access.FactorDemands;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where owners and administrators say of whom more than a password is demanded. */
@Controller
class FactorDemandPage {

    private final FactorDemands demands;

    FactorDemandPage(FactorDemands demands) {
        this.demands = demands;
    }

    @FreshProof
    @PostMapping("/settings/factor-demands")
    String demand(
            @RequestParam(defaultValue = "") List<Role> role,
            @RequestParam(defaultValue = "7") int days,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(role);
        if (!demands.demand(roles, Math.clamp(days, 0, FactorDemands.LONGEST_GRACE), viewer)) {
            throw Problem.forbidden(Reason.of("problem.forbidden"));
        }
        Toast.of(f.t("staff.saved")).after(redirect);
        return AccessView.HERE;
    }
}
