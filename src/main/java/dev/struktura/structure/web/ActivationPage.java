package dev.struktura.structure.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.design.ActivationResult;
import dev.struktura.structure.design.ActivationWork;
import dev.struktura.structure.design.Activations;
import dev.struktura.structure.design.Checks;
import dev.struktura.structure.design.Design;
import dev.struktura.structure.design.DesignId;
import dev.struktura.structure.design.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A design on its way into force: what it would change, when and why, how far it is, and the way back. */
@Controller
@RequestMapping("/structure/designs/{id}/activation")
class ActivationPage {

    /** Steps done before the answer; of a small department that is all. */
    private static final int STEPS_AT_ONCE = 20;

    private final DesignScreen screen;
    private final Activations activations;
    private final ActivationWork work;
    private final Checks checks;
    private final Outlooks outlooks;

    ActivationPage(
            DesignScreen screen, Activations activations, ActivationWork work, Checks checks, Outlooks outlooks) {
        this.screen = screen;
        this.activations = activations;
        this.work = work;
        this.checks = checks;
        this.outlooks = outlooks;
    }

    @GetMapping
    ModelAndView show(@PathVariable DesignId id, @AuthenticationPrincipal Viewer viewer) {
        return page(screen.readable(id, viewer), viewer, TypedActivation.EMPTY, null);
    }

    @PostMapping
    ModelAndView activate(
            @PathVariable DesignId id,
            @ModelAttribute TypedActivation typed,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        DesignScreen.requireDesigns(viewer);
        Design design = screen.readable(id, viewer);
        Reason wrong = typed.wrong();
        if (wrong == null) {
            wrong = refusal(activations.activate(id, typed.moment(viewer.zone()), typed.why(), viewer));
        }
        return wrong == null
                ? done(id, f.t("structure.activation.asked"), redirect)
                : page(design, viewer, typed, wrong);
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(
            @PathVariable DesignId id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        DesignScreen.requireDesigns(viewer);
        Reason wrong = refusal(activations.cancel(id, viewer));
        return done(id, wrong == null ? f.t("structure.activation.cancelled") : f.why(wrong), redirect);
    }

    @PostMapping("/reversal")
    ModelAndView takeBack(
            @PathVariable DesignId id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        DesignScreen.requireDesigns(viewer);
        Reason wrong = refusal(activations.takeBack(id, viewer));
        return done(id, wrong == null ? f.t("structure.activation.returning") : f.why(wrong), redirect);
    }

    private ModelAndView done(DesignId id, String words, RedirectAttributes redirect) {
        work.run(STEPS_AT_ONCE);
        Toast.of(words).after(redirect);
        return new ModelAndView("redirect:/structure/designs/" + id + "/activation", HttpStatus.SEE_OTHER);
    }

    private ModelAndView page(Design design, Viewer viewer, TypedActivation typed, @Nullable Reason wrong) {
        Activations.Progress progress = activations.of(design.id()).orElse(null);
        ModelAndView page = new ModelAndView("structure/activation")
                .addObject("design", design)
                .addObject("progress", progress)
                .addObject("canBeTakenBack", progress != null && activations.canBeTakenBack(progress.activation()))
                .addObject("outlook", design.state() == Design.State.DRAFT ? outlooks.of(design.plan()) : null)
                .addObject(
                        "findings",
                        checks.of(design.plan()).stream()
                                .filter(finding -> finding.severity() != Finding.Severity.ADVICE)
                                .toList())
                .addObject("mayChange", Structure.mayChange(viewer))
                .addObject("typed", typed)
                .addObject("wrong", wrong);
        page.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static @Nullable Reason refusal(ActivationResult result) {
        return switch (result) {
            case ActivationResult.Accepted _ -> null;
            case ActivationResult.NotAllowed _ -> throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
            case ActivationResult.Unknown _ -> throw Problem.notFound();
            case ActivationResult.NotADraft _ -> Reason.of("structure.problem.no-draft");
            case ActivationResult.NotSound(var errors) ->
                Reason.of("structure.activation.problem.errors", errors.size());
            case ActivationResult.ReasonWanted(var warnings) ->
                Reason.of("structure.activation.problem.reason", warnings.size());
            case ActivationResult.Busy _ -> Reason.of("structure.activation.problem.busy");
            case ActivationResult.TooLate _ -> Reason.of("structure.activation.problem.late");
        };
    }
}
