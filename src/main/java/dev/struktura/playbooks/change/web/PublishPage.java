package dev.struktura.playbooks.change.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.playbooks.change.PublicationResult;
import dev.struktura.playbooks.change.PublicationWork;
import dev.struktura.playbooks.change.Publications;
import dev.struktura.playbooks.check.Finding;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Publishing a draft: what becomes of deals in flight, which of them could not move, and why it is done. */
@Controller
@RequestMapping("/processes/drafts/{id}/publication")
class PublishPage {

    /** Steps done before the answer; of a small department that is all. */
    private static final int STEPS_AT_ONCE = 10;

    private final Drafts drafts;
    private final Publications publications;
    private final PublicationWork work;
    private final ProcessVersions versions;

    PublishPage(Drafts drafts, Publications publications, PublicationWork work, ProcessVersions versions) {
        this.drafts = drafts;
        this.publications = publications;
        this.work = work;
        this.versions = versions;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable DraftId id, @RequestParam Map<String, String> form, @AuthenticationPrincipal Viewer viewer) {
        return page(readable(id, viewer), new TypedPlan(form), null, viewer);
    }

    @PostMapping
    ModelAndView publish(
            @PathVariable DraftId id, @RequestParam Map<String, String> form, @AuthenticationPrincipal Viewer viewer) {
        Draft draft = readable(id, viewer);
        TypedPlan typed = new TypedPlan(form);
        if (typed.makesTwoFieldsOne()) {
            return page(draft, typed, Reason.of("playbooks.change.two-fields"), viewer);
        }
        PublicationResult result = publications.publish(id, typed.wish(), viewer);
        if (result instanceof PublicationResult.Accepted(var publication)) {
            work.run(STEPS_AT_ONCE);
            return new ModelAndView("redirect:/processes/publications/" + publication.id(), HttpStatus.SEE_OTHER);
        }
        return page(draft, typed, Refusals.of(result), viewer);
    }

    private Draft readable(DraftId id, Viewer viewer) {
        if (!Drafts.mayRead(viewer)) {
            throw Problem.forbidden(Reason.of("playbooks.problem.unread"));
        }
        return drafts.find(id).orElseThrow(Problem::notFound);
    }

    private ModelAndView page(Draft draft, TypedPlan typed, @Nullable Reason wrong, Viewer viewer) {
        List<Finding> errors = publications.errors(draft.document());
        ModelAndView page = new ModelAndView("playbooks/publish")
                .addObject("draft", draft)
                .addObject("typed", typed)
                .addObject("errors", errors)
                .addObject("mayPublish", Drafts.mayDesign(viewer) && !draft.isPublished())
                .addObject("wrong", wrong);
        if (errors.isEmpty()) {
            ProcessVersion next = draft.document().toVersion(1);
            page.addObject("next", next)
                    .addObject("preview", publications.preview(draft.document(), typed.plan()))
                    .addObject("before", Before.of(next, versions));
        }
        page.setStatus(wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
