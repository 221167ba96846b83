package dev.struktura.staff.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.Employee;
import dev.struktura.staff.NewEmployee;
import dev.struktura.staff.Passphrase;
import dev.struktura.staff.People;
import dev.struktura.staff.PeopleResult;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.PersonForm;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.access.ApiTokens;
import dev.struktura.staff.access.Credentials;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
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

/** What people see and change of themselves. */
@Controller
@RequestMapping("/settings")
class ProfilePage {

    private static final String HERE = "redirect:/settings";
    private static final Duration LONGEST_LIFE = Duration.ofDays(365);
    private static final int LONGEST_TOKEN_NAME = 100;

    private final Staff staff;
    private final People people;
    private final Credentials credentials;
    private final ApiTokens tokens;

    ProfilePage(Staff staff, People people, Credentials credentials, ApiTokens tokens) {
        this.staff = staff;
        this.people = people;
        this.credentials = credentials;
        this.tokens = tokens;
    }

    @GetMapping
    ModelAndView show(Viewer viewer) {
        return page(viewer, Map.of());
    }

    @PostMapping("/language")
    String speak(
            @RequestParam String locale, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        Employee self = self(viewer);
        PersonForm form = new PersonForm(null, null, null, locale, null, null, null, null, null);
        NewEmployee wanted = switch (form.over(self)) {
            case PersonForm.Read.Person(NewEmployee person) -> person;
            case PersonForm.Read.Wrong(var violations) -> throw Problem.invalid(violations);
        };
        if (people.speak(self, wanted, viewer) instanceof PeopleResult.Done) {
            Toast.of(f.t("staff.saved")).after(redirect);
        }
        return HERE;
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
            return refused(viewer, Map.of("password", Reason.of("staff.invalid.password")));
        }
        if (!credentials.change(self(viewer), present, password, session.getId())) {
            return refused(viewer, Map.of("present", Reason.of("staff.invalid.present")));
        }
        Toast.of(f.t("staff.password.changed")).after(redirect);
        return new ModelAndView(HERE);
    }

    /** The secret is shown on the answer to this very request and never again, so this one does not redirect. */
    @PostMapping("/tokens")
    ModelAndView issue(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "90") int days,
            Viewer viewer,
            HttpServletResponse response) {
        if (name.isBlank() || name.length() > LONGEST_TOKEN_NAME) {
            return refused(viewer, Map.of("name", Reason.of("staff.invalid.token-name")));
        }
        Duration life = Duration.ofDays(Math.clamp(days, 1, LONGEST_LIFE.toDays()));
        ApiTokens.Issued issued = tokens.issue(viewer.id(), name.strip(), life);
        response.setHeader("Cache-Control", "no-store");
        return page(viewer, Map.of()).addObject("secret", issued.secret());
    }

    @PostMapping("/tokens/{id}/revocation")
    String revoke(@PathVariable UUID id, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        tokens.revoke(viewer.id(), id);
        Toast.of(f.t("staff.token.revoked")).after(redirect);
        return HERE;
    }

    private ModelAndView refused(Viewer viewer, Map<String, Reason> errors) {
        ModelAndView page = page(viewer, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Viewer viewer, Map<String, Reason> errors) {
        return new ModelAndView("staff/profile")
                .addObject("self", self(viewer))
                .addObject("tokens", tokens.of(viewer.id()))
                .addObject("errors", errors)
                .addObject("decides", PeopleRights.decides(viewer));
    }

    private Employee self(Viewer viewer) {
        return staff.find(viewer.id()).orElseThrow(Problem::notFound);
    }
}
