package dev.struktura.staff.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Passphrase;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.access.Credentials;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a person gets in, and what they change about it. */
@Controller
@RequestMapping("/settings")
class AccessPage {

    private final AccessView view;
    private final Staff staff;
    private final Credentials credentials;

    AccessPage(AccessView view, Staff staff, Credentials credentials) {
        this.view = view;
        this.staff = staff;
        this.credentials = credentials;
    }

    @GetMapping("/access")
    ModelAndView show(Viewer viewer, HttpSession session) {
        return view.of(viewer, session);
    }

    @PostMapping("/password")
    ModelAndView password(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            Viewer viewer,
            HttpSession session,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        if (!Passphrase.fits(password)) {
            return view.refused("password", Reason.of("staff.invalid.password"), viewer, session);
        }
        Employee self = staff.find(viewer.id()).orElseThrow(Problem::notFound);
        if (!credentials.change(self, present, password, session.getId())) {
            return view.refused("present", Reason.of("staff.invalid.present"), viewer, session);
        }
        Toast.of(f.t("staff.password.changed")).after(redirect);
        return new ModelAndView(AccessView.HERE);
    }
}
