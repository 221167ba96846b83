package dev.struktura.playbooks.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.sketch.ActionKind;
import dev.struktura.playbooks.sketch.Keys;
import dev.struktura.playbooks.sketch.Sketch;
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

/** Rules of a stage come, go, take another place and are written down. */
@Controller
@RequestMapping("/processes/drafts/{id}/stages/{stage}/rules")
class RuleForms {

    private final DraftScreen screen;
    private final Blanks blanks;

    RuleForms(DraftScreen screen, Blanks blanks) {
        this.screen = screen;
        this.blanks = blanks;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        Typed typed = new Typed(form, f.language());
        ActionKind kind = kind(typed.word("does"));
        var name = typed.optionalText("name").orElseGet(blanks::ruleName);
        Sketch sketch = new Sketch(screen.readable(id, viewer).document());
        String key = Keys.from(name.en(), "rule", sketch.rules(stage).keys());
        return screen.change(
                id,
                viewer,
                f,
                before ->
                        before.rules(stage).added(blanks.of(before, stage, key).rule(name, kind)),
                new Selection.OfRule(stage, key));
    }

    @PostMapping("/{rule}")
    ModelAndView describe(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @PathVariable String rule,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        TypedRule typed = new TypedRule(new Typed(form, f.language()));
        return screen.change(id, viewer, f, sketch -> sketch.rules(stage).described(rule, typed.written()));
    }

    @PostMapping("/{rule}/key")
    ModelAndView rename(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @PathVariable String rule,
            @RequestParam String key,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(
                id,
                viewer,
                f,
                sketch -> sketch.rules(stage).renamed(rule, key.strip()),
                new Selection.OfRule(stage, key.strip()));
    }

    @PostMapping("/{rule}/shift")
    ModelAndView shift(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @PathVariable String rule,
            @RequestParam int step,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, sketch -> sketch.rules(stage).shifted(rule, step));
    }

    @PostMapping("/{rule}/removal")
    ModelAndView remove(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @PathVariable String rule,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, sketch -> sketch.rules(stage).without(rule), new Selection.OfStage(stage));
    }

    static ActionKind kind(String word) {
        return ActionKind.of(word).orElseThrow(Problem::notFound);
    }
}
