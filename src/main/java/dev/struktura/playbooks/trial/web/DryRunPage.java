package dev.struktura.playbooks.trial.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.playbooks.history.DryRun;
import dev.struktura.playbooks.history.DryRuns;
import dev.struktura.staff.Viewer;
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

/** A draft tried on what happened: asked for here, with what the last run has found. */
@Controller
@RequestMapping("/processes/drafts/{id}/dry-runs")
class DryRunPage {

    private final Drafts drafts;
    private final DryRuns runs;
    private final RunViews views;

    DryRunPage(Drafts drafts, DryRuns runs, RunViews views) {
        this.drafts = drafts;
        this.runs = runs;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(@PathVariable DraftId id, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        if (!Drafts.mayRead(viewer)) {
            throw Problem.forbidden(Reason.of("playbooks.problem.unread"));
        }
        Draft draft = drafts.find(id).orElseThrow(Problem::notFound);
        return new ModelAndView("playbooks/dry-run")
                .addObject("draft", draft)
                .addObject("mayStart", Drafts.mayDesign(viewer))
                .addObject("view", runs.latest(id).map(run -> views.of(run, f)).orElse(null));
    }

    @PostMapping
    ModelAndView start(
            @PathVariable DraftId id,
            @RequestParam(defaultValue = "6") int months,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Draft draft = drafts.find(id).orElseThrow(Problem::notFound);
        int some = Math.clamp(months, 1, DryRun.MOST_MONTHS);
        Toast.of(f.why(answer(runs.ask(draft, some, viewer)))).after(redirect);
        return new ModelAndView("redirect:/processes/drafts/" + id + "/dry-runs", HttpStatus.SEE_OTHER);
    }

    private static Reason answer(DryRuns.Asked asked) {
        return switch (asked) {
            case DryRuns.Asked.Accepted _ -> Reason.of("playbooks.dry-run.begun");
            case DryRuns.Asked.NotAllowed _ -> throw Problem.forbidden(Reason.of("playbooks.problem.forbidden"));
            case DryRuns.Asked.NotSound(String problem) -> Reason.of("playbooks.dry-run.not-sound", problem);
            case DryRuns.Asked.Busy _ -> Reason.of("playbooks.dry-run.busy");
        };
    }
}
