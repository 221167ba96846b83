package dev.struktura.staff.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.PeopleRights;
import dev.struktura.staff.Viewer;
import dev.struktura.staff.access.Passkeys;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a person adds, names and removes passkeys. */
@Controller
@RequestMapping("/settings/passkeys")
class PasskeysPage {

    private static final int LONGEST_NAME = 60;

    private final Passkeys passkeys;

    PasskeysPage(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @FreshProof
    @GetMapping("/new")
    ModelAndView form(Viewer viewer) {
        return page("", viewer);
    }

    @FreshProof
    @PostMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(Viewer viewer, HttpSession session) {
        return passkeys.askToCreate(viewer, session);
    }

    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String name,
            Viewer viewer,
            HttpSession session,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        if (!fits(name) || !passkeys.add(viewer, credential, name.strip(), session)) {
            ModelAndView again = page(name, viewer).addObject("refused", true);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Toast.of(f.t("access.passkey.added", name.strip())).after(redirect);
        return new ModelAndView(AccessView.HERE);
    }

    @PostMapping("/{id}/name")
    String rename(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        if (fits(name) && passkeys.rename(viewer, id, name.strip())) {
            Toast.of(f.t("staff.saved")).after(redirect);
        }
        return AccessView.HERE;
    }

    @FreshProof
    @PostMapping("/{id}/removal")
    String remove(@PathVariable UUID id, Viewer viewer, @ModelAttribute("f") Frame f, RedirectAttributes redirect) {
        if (!passkeys.remove(viewer, id)) {
            throw Problem.notFound();
        }
        Toast.of(f.t("access.passkey.removed")).after(redirect);
        return AccessView.HERE;
    }

    private static boolean fits(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }

    private static ModelAndView page(String name, Viewer viewer) {
        return new ModelAndView("staff/passkey")
                .addObject("name", name)
                .addObject("decides", PeopleRights.decides(viewer));
    }
}
