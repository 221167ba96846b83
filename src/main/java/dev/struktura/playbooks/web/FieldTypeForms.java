package dev.struktura.playbooks.web;

import dev.struktura.base.web.Frame;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.staff.Viewer;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a field holds: its type, its bounds, what can be chosen. */
@Controller
@RequestMapping("/processes/drafts/{id}/fields/{field}")
class FieldTypeForms {

    private final DraftScreen screen;
    private final Blanks blanks;

    FieldTypeForms(DraftScreen screen, Blanks blanks) {
        this.screen = screen;
        this.blanks = blanks;
    }

    @PostMapping("/type")
    ModelAndView type(
            @PathVariable DraftId id,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        Typed typed = new Typed(form, f.language());
        String type = typed.word("type");
        return screen.change(
                id, viewer, f, sketch -> sketch.fields().typed(field, type, bounds(type, typed), blanks.words()));
    }

    @PostMapping("/options")
    ModelAndView add(
            @PathVariable DraftId id,
            @PathVariable String field,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        Typed typed = new Typed(form, f.language());
        return screen.change(id, viewer, f, sketch -> sketch.fields().choosing(field, typed.text("name")));
    }

    @PostMapping("/options/{option}")
    ModelAndView rename(
            @PathVariable DraftId id,
            @PathVariable String field,
            @PathVariable String option,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        Typed typed = new Typed(form, f.language());
        return screen.change(id, viewer, f, sketch -> sketch.fields().calling(field, option, typed.text("name")));
    }

    @PostMapping("/options/{option}/removal")
    ModelAndView remove(
            @PathVariable DraftId id,
            @PathVariable String field,
            @PathVariable String option,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, sketch -> sketch.fields().notChoosing(field, option));
    }

    private static ObjectNode bounds(String type, Typed typed) {
        ObjectNode bounds = JsonNodeFactory.instance.objectNode();
        List<String> members = switch (type) {
            case "text" -> List.of("pattern");
            case "number", "money", "date" -> List.of("min", "max");
            default -> List.of();
        };
        members.stream().filter(one -> !typed.word(one).isEmpty()).forEach(one -> bounds.put(one, typed.word(one)));
        return bounds;
    }
}
