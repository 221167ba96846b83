package dev.struktura.playbooks.web;

import dev.struktura.base.LocalText;
import dev.struktura.base.web.Frame;
import dev.struktura.playbooks.draft.DraftId;
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

/** Fields come, go, take another place and are written down. */
@Controller
@RequestMapping("/processes/drafts/{id}/fields")
class FieldForms {

    private final DraftScreen screen;

    FieldForms(DraftScreen screen) {
        this.screen = screen;
    }

    @PostMapping
    ModelAndView add(
            @PathVariable DraftId id,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        LocalText name = new Typed(form, f.language()).text("name");
        Sketch sketch = new Sketch(screen.readable(id, viewer).document());
        String key = Keys.from(name.en(), "field", sketch.fields().keys());
        return screen.change(
                id, viewer, f, before -> before.fields().added(key, name, name), new Selection.OfField(key));
    }

    @PostMapping("/{field}")
    ModelAndView describe(
            @PathVariable DraftId id,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        Typed typed = new Typed(form, f.language());
        return screen.change(
                id, viewer, f, sketch -> sketch.fields().described(field, typed.text("name"), typed.text("hint")));
    }

    @PostMapping("/{field}/key")
    ModelAndView rename(
            @PathVariable DraftId id,
            @PathVariable String field,
            @RequestParam String key,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(
                id,
                viewer,
                f,
                sketch -> sketch.fields().renamed(field, key.strip()),
                new Selection.OfField(key.strip()));
    }

    @PostMapping("/{field}/shift")
    ModelAndView shift(
            @PathVariable DraftId id,
            @PathVariable String field,
            @RequestParam int step,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, sketch -> sketch.fields().shifted(field, step));
    }

    @PostMapping("/{field}/removal")
    ModelAndView remove(
            @PathVariable DraftId id,
            @PathVariable String field,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, sketch -> sketch.fields().without(field), new Selection.OfProcess());
    }
}
