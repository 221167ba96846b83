package dev.struktura.playbooks.web;

import dev.struktura.base.web.Frame;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.sketch.Keys;
import dev.struktura.playbooks.sketch.Sketch;
import dev.struktura.playbooks.sketch.Written;
import dev.struktura.process.Approval;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the seller says in a stage, and what a second person has to agree to before. */
@Controller
@RequestMapping("/processes/drafts/{id}/stages/{stage}")
class ScriptForms {

    private static final int MOST_OBJECTIONS = 50;

    private final DraftScreen screen;
    private final Blanks blanks;

    ScriptForms(DraftScreen screen, Blanks blanks) {
        this.screen = screen;
        this.blanks = blanks;
    }

    @PostMapping("/script")
    ModelAndView script(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        Typed typed = new Typed(form, f.language());
        return screen.change(
                id,
                viewer,
                f,
                sketch -> sketch.stages()
                        .scripted(stage, typed.optionalText("say").orElse(null), objections(typed)));
    }

    @PostMapping("/approvals")
    ModelAndView add(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        var name = new Typed(form, f.language()).text("name");
        Sketch sketch = new Sketch(screen.readable(id, viewer).document());
        String key = Keys.from(name.en(), "approval", sketch.approvals(stage).taken());
        return screen.change(id, viewer, f, before -> before.approvals(stage).added(key, name));
    }

    @PostMapping("/approvals/{approval}")
    ModelAndView describe(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @PathVariable String approval,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        Typed typed = new Typed(form, f.language());
        Approval.By by = typed.word("by").equals("team-lead") ? Approval.By.TEAM_LEAD : Approval.By.HEAD_OF_SALES;
        return screen.change(
                id,
                viewer,
                f,
                sketch -> sketch.approvals(stage)
                        .described(approval, typed.text("name"), by, new TypedComparisons(typed).written()));
    }

    @PostMapping("/approvals/{approval}/removal")
    ModelAndView remove(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @PathVariable String approval,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, sketch -> sketch.approvals(stage).without(approval));
    }

    /** An objection without an answer is kept until somebody writes one. */
    private ArrayNode objections(Typed typed) {
        ArrayNode objections = JsonNodeFactory.instance.arrayNode();
        for (int row = 0; row < MOST_OBJECTIONS; row++) {
            var answer = typed.optionalText("answer" + row).orElseGet(blanks::words);
            typed.optionalText("objection" + row).ifPresent(objection -> {
                ObjectNode written = objections.addObject();
                written.set("objection", Written.text(objection));
                written.set("answer", Written.text(answer));
            });
        }
        return objections;
    }
}
