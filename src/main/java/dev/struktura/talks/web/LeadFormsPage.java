package dev.struktura.talks.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.form.FormId;
import dev.struktura.talks.form.Forms;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The forms by which strangers become clients, for those who run the department. */
@Controller
@RequestMapping("/settings/forms")
class LeadFormsPage {

    private final Forms forms;

    LeadFormsPage(Forms forms) {
        this.forms = forms;
    }

    @GetMapping
    ModelAndView all(@AuthenticationPrincipal Viewer viewer) {
        requireRuns(viewer);
        return listing("", "", List.of());
    }

    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String origins,
            @AuthenticationPrincipal Viewer viewer) {
        requireRuns(viewer);
        List<String> sites = origins.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<Violation> wrong = forms.wrong(name, sites);
        if (!wrong.isEmpty()) {
            ModelAndView page = listing(name, origins, wrong);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        forms.add(name, sites, viewer);
        return new ModelAndView("redirect:/settings/forms");
    }

    @PostMapping("/{id}/removal")
    String remove(
            @PathVariable FormId id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        requireRuns(viewer);
        if (!forms.remove(id, viewer)) {
            throw Problem.notFound();
        }
        Toast.of(f.t("talks.forms.removed")).after(redirect);
        return "redirect:/settings/forms";
    }

    private ModelAndView listing(String name, String origins, List<Violation> wrong) {
        return new ModelAndView("talks/forms")
                .addObject("forms", forms.all())
                .addObject(
                        "site",
                        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString())
                .addObject("name", name)
                .addObject("origins", origins)
                .addObject("wrong", wrong);
    }

    private static void requireRuns(Viewer viewer) {
        if (!viewer.runsDepartment()) {
            throw Problem.forbidden(Reason.of("talks.form.not-yours"));
        }
    }
}
