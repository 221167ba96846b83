package dev.struktura.playbooks.web;

import dev.struktura.base.LocalText;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.sketch.Keys;
import dev.struktura.playbooks.sketch.Sketch;
import dev.struktura.playbooks.sketch.Stages;
import dev.struktura.process.Stage;
import dev.struktura.staff.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Stages come, go, take another place and are written down; ways lead between them. */
@Controller
@RequestMapping("/processes/drafts/{id}")
class StageForms {

    private final DraftScreen screen;

    StageForms(DraftScreen screen) {
        this.screen = screen;
    }

    @PostMapping("/stages")
    ModelAndView add(
            @PathVariable DraftId id,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        Typed typed = new Typed(form, f.language());
        LocalText name = typed.text("name");
        Sketch sketch = new Sketch(screen.readable(id, viewer).document());
        String key = Keys.from(name.en(), "stage", sketch.stages().keys());
        return screen.change(
                id,
                viewer,
                f,
                before -> before.stages().added(key, name, kind(typed.word("kind"))),
                new Selection.OfStage(key));
    }

    @PostMapping("/stages/{stage}")
    ModelAndView describe(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        Typed typed = new Typed(form, f.language());
        Stages.Words words = new Stages.Words(
                typed.text("name"), typed.text("hint"), kind(typed.word("kind")), typed.wordOrNull("duty"));
        return screen.change(id, viewer, f, sketch -> sketch.stages().described(stage, words));
    }

    @PostMapping("/stages/{stage}/key")
    ModelAndView rename(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @RequestParam String key,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(
                id,
                viewer,
                f,
                sketch -> sketch.stages().renamed(stage, key.strip()),
                new Selection.OfStage(key.strip()));
    }

    @PostMapping("/stages/{stage}/place")
    ModelAndView place(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @RequestParam(required = false) @Nullable String before,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(
                id,
                viewer,
                f,
                sketch -> sketch.stages().placed(stage, before == null || before.isEmpty() ? null : before));
    }

    @PostMapping("/stages/{stage}/shift")
    ModelAndView shift(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @RequestParam int step,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, sketch -> sketch.stages().shifted(stage, step));
    }

    @PostMapping("/stages/{stage}/removal")
    ModelAndView remove(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, sketch -> sketch.stages().without(stage), new Selection.OfProcess());
    }

    @PostMapping("/stages/{stage}/gate")
    ModelAndView gate(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @RequestParam(defaultValue = "") List<String> field,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, sketch -> sketch.stages().gated(stage, field));
    }

    @PostMapping("/stages/{stage}/ask")
    ModelAndView ask(
            @PathVariable DraftId id,
            @PathVariable String stage,
            @RequestParam(defaultValue = "") List<String> field,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, sketch -> sketch.stages().asking(stage, field));
    }

    @PostMapping("/ways")
    ModelAndView draw(
            @PathVariable DraftId id,
            @RequestParam String from,
            @RequestParam String to,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, sketch -> sketch.stages().withWay(from, to));
    }

    @PostMapping("/ways/removal")
    ModelAndView erase(
            @PathVariable DraftId id,
            @RequestParam String from,
            @RequestParam String to,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, sketch -> sketch.stages().withoutWay(from, to));
    }

    private static Stage.Kind kind(String word) {
        return Arrays.stream(Stage.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
