package dev.struktura.playbooks.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.playbooks.api.PublicationAnswers.PreviewJson;
import dev.struktura.playbooks.api.PublicationAnswers.PublicationJson;
import dev.struktura.playbooks.api.PublicationAnswers.PublicationRequest;
import dev.struktura.playbooks.api.PublicationAnswers.StrandedJson;
import dev.struktura.playbooks.change.PublicationId;
import dev.struktura.playbooks.change.PublicationWork;
import dev.struktura.playbooks.change.Publications;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.process.ProcessDocument;
import dev.struktura.staff.Viewer;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Processes published, with a plan for the deals in flight, a look ahead and a way back. */
@RestController
@RequestMapping("/api/v1")
class PublicationsApi {

    /** Steps done before the answer; of a small department that is all. */
    private static final int STEPS_AT_ONCE = 10;

    private final Publications publications;
    private final PublicationWork work;
    private final PublicationAnswers answers;
    private final DraftAnswers drafts;

    PublicationsApi(Publications publications, PublicationWork work, PublicationAnswers answers, DraftAnswers drafts) {
        this.publications = publications;
        this.work = work;
        this.answers = answers;
        this.drafts = drafts;
    }

    /** What publishing the draft by this plan would do with the deals in flight; changes nothing. */
    @PostMapping("/processes/{key}/drafts/{id}/publication/preview")
    PreviewJson preview(
            @PathVariable String key,
            @PathVariable DraftId id,
            @RequestBody PublicationRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        ProcessDocument document = drafts.readable(key, id, viewer).document();
        answers.requireSound(publications.errors(document), viewer);
        return answers.json(publications.preview(document, request.wish().plan()), viewer);
    }

    /** Publishes the draft; where a second person is to agree, it waits for that. */
    @PostMapping("/processes/{key}/drafts/{id}/publication")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PublicationJson publish(
            @PathVariable String key,
            @PathVariable DraftId id,
            @RequestBody PublicationRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireDesigns(viewer);
        drafts.readable(key, id, viewer);
        return begun(answers.accepted(publications.publish(id, request.wish(), viewer), viewer));
    }

    @GetMapping("/processes/{key}/drafts/{id}/publication")
    PublicationJson ofDraft(
            @PathVariable String key, @PathVariable DraftId id, @AuthenticationPrincipal Viewer viewer) {
        drafts.readable(key, id, viewer);
        return answers.json(publications.of(id).orElseThrow(Problem::notFound));
    }

    /** Publishes a version again, as the next one. */
    @PostMapping("/processes/{key}/versions/{number}/publication")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PublicationJson publishAgain(
            @PathVariable String key,
            @PathVariable int number,
            @RequestBody PublicationRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireDesigns(viewer);
        return begun(answers.accepted(publications.publishAgain(key, number, request.wish(), viewer), viewer));
    }

    @GetMapping("/publications/{id}")
    PublicationJson show(@PathVariable PublicationId id, @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireReads(viewer);
        return shown(id);
    }

    /** Deals that could not go on under the version, and why. */
    @GetMapping("/publications/{id}/stranded")
    Listing<StrandedJson> stranded(
            @PathVariable PublicationId id, Paging paging, @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireReads(viewer);
        if (publications.find(id).isEmpty()) {
            throw Problem.notFound();
        }
        return Listing.of(
                publications.stranded(id, paging.after(UUID::fromString), paging.limitPlusOne()),
                paging,
                one -> one.deal().id().value().toString(),
                stranded -> answers.json(stranded, viewer));
    }

    /** Agrees as the second person. */
    @PostMapping("/publications/{id}/confirmation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PublicationJson confirm(@PathVariable PublicationId id, @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireDesigns(viewer);
        return begun(answers.accepted(publications.confirm(id, viewer), viewer));
    }

    /** Calls off what nobody has agreed to yet. */
    @DeleteMapping("/publications/{id}")
    PublicationJson cancel(@PathVariable PublicationId id, @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireDesigns(viewer);
        return shown(answers.accepted(publications.cancel(id, viewer), viewer));
    }

    /** Takes it back within a day: deals that have not entered another stage since go back to how they stood. */
    @PostMapping("/publications/{id}/taking-back")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PublicationJson takeBack(@PathVariable PublicationId id, @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireDesigns(viewer);
        return begun(answers.accepted(publications.takeBack(id, viewer), viewer));
    }

    private PublicationJson begun(PublicationId id) {
        work.run(STEPS_AT_ONCE);
        return shown(id);
    }

    private PublicationJson shown(PublicationId id) {
        return answers.json(publications.find(id).orElseThrow(Problem::notFound));
    }
}
