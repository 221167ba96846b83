package dev.struktura.playbooks.web;

import dev.struktura.base.web.Frame;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.sketch.ActionKind;
import dev.struktura.staff.Viewer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a rule does: one thing after the other. */
@Controller
@RequestMapping("/processes/drafts/{id}/stages/{stage}/rules/{rule}/actions")
class ActionForms {

    private final DraftScreen screen;
    private final Blanks blanks;

    ActionForms(DraftScreen screen, Blanks blanks) {
        this.screen = screen;
        this.blanks = blanks;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @PathVariable String rule,
            @RequestParam String does,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        ActionKind kind = RuleForms.kind(does);
        return screen.change(
                id,
                viewer,
                f,
                sketch -> sketch.rules(stage)
                        .acting(rule, does, blanks.of(sketch, stage, rule).action(kind)));
    }

    @PostMapping("/{place}")
    ModelAndView describe(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @PathVariable String rule,
            @PathVariable int place,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        Typed typed = new Typed(form, f.language());
        ActionKind kind = RuleForms.kind(typed.word("does"));
        return screen.change(
                id,
                viewer,
                f,
                sketch -> sketch.rules(stage).acting(rule, place, kind, new TypedAction(kind, typed).written()));
    }

    @PostMapping("/{place}/shift")
    ModelAndView shift(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @PathVariable String rule,
            @PathVariable int place,
            @RequestParam int step,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, sketch -> sketch.rules(stage).actionShifted(rule, place, step));
    }

    @PostMapping("/{place}/removal")
    ModelAndView remove(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @PathVariable String rule,
            @PathVariable int place,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, sketch -> sketch.rules(stage).notActing(rule, place));
    }
}
