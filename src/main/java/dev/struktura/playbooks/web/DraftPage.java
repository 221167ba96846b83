package dev.struktura.playbooks.web;

import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.staff.Viewer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The designer of processes: the draft as a picture, and what is open of it beside. */
@Controller
@RequestMapping("/processes/drafts/{id}")
class DraftPage {

    private final Drafts drafts;
    private final DraftScreen screen;
    private final Reply reply;

    DraftPage(Drafts drafts, DraftScreen screen, Reply reply) {
        this.drafts = drafts;
        this.screen = screen;
        this.reply = reply;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable DraftId id,
            @RequestParam(defaultValue = "process") String at,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.show(screen.readable(id, viewer), at, viewer, f);
    }

    @PostMapping("/name")
    ModelAndView rename(
            @PathVariable DraftId id,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        return screen.change(id, viewer, f, sketch -> sketch.named(new Typed(form, f.language()).text("name")));
    }

    @PostMapping("/undo")
    ModelAndView undo(@PathVariable DraftId id, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        return screen.changed(drafts.undo(id, screen.seen(), viewer), viewer, f, null);
    }

    @PostMapping("/redo")
    ModelAndView redo(@PathVariable DraftId id, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        return screen.changed(drafts.redo(id, screen.seen(), viewer), viewer, f, null);
    }

    @PostMapping("/discard")
    String discard(@PathVariable DraftId id, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        DraftScreen.done(drafts.discard(id, screen.seen(), viewer));
        return reply.leaveFor("/processes", Toast.of(f.t("designer.discarded")), f);
    }
}
