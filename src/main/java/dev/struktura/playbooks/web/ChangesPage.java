package dev.struktura.playbooks.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.playbooks.diff.DiffWords;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What makes two versions differ, or a draft and the version it was begun from: in words, and in the picture. */
@Controller
class ChangesPage {

    private final DraftScreen screen;
    private final ProcessVersions versions;
    private final Speeches speeches;
    private final DiffWords words;

    ChangesPage(DraftScreen screen, ProcessVersions versions, Speeches speeches, DiffWords words) {
        this.screen = screen;
        this.versions = versions;
        this.speeches = speeches;
        this.words = words;
    }

    @GetMapping("/processes/drafts/{id}/changes")
    ModelAndView ofDraft(
            @PathVariable DraftId id, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        Draft draft = screen.readable(id, viewer);
        return DraftViews.version(draft)
                .map(drawn -> page(draft.document(), drawn, draft.basedOn(), f).addObject("draft", draft))
                .orElseGet(() -> new ModelAndView("redirect:/processes/drafts/" + id));
    }

    /** @param since the version it is compared with, by default the one before it */
    @GetMapping("/processes/{key}/versions/{number}/changes")
    ModelAndView ofVersion(
            @PathVariable String key,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer since,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        DraftScreen.requireReads(viewer);
        ProcessVersion version = versions.find(key, number).orElseThrow(Problem::notFound);
        int earlier = since == null ? Math.max(1, number - 1) : since;
        return page(document(key, number), version, earlier, f)
                .addObject("draft", null)
                .addObject("latest", versions.latest(key).orElse(version).number());
    }

    /** @param since null where there is nothing to compare with: everything is new */
    private ModelAndView page(ProcessDocument document, ProcessVersion version, @Nullable Integer since, Frame f) {
        List<DiffWords.Said> said = since == null
                ? words.sinceNothing(document, f.locale())
                : words.between(document(version.key(), since), document, f.locale());
        Speech speech = speeches.of(version, f.locale());
        return new ModelAndView("playbooks/changes")
                .addObject("speech", speech)
                .addObject("pictures", Speeches.pictures(speech))
                .addObject("since", since)
                .addObject("told", new ToldChanges(said));
    }

    private ProcessDocument document(String key, int number) {
        return versions.document(key, number).orElseThrow(Problem::notFound);
    }
}
