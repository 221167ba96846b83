package dev.struktura.playbooks.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Texts;
import dev.struktura.base.web.Version;
import dev.struktura.playbooks.bpmn.Bpmn;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts from the diagrams that others draw. */
@RestController
@RequestMapping("/api/v1/processes/{key}/drafts")
class DraftBpmnApi {

    private final Drafts drafts;
    private final DraftAnswers answers;
    private final Texts texts;

    DraftBpmnApi(Drafts drafts, DraftAnswers answers, Texts texts) {
        this.drafts = drafts;
        this.answers = answers;
        this.texts = texts;
    }

    /** A draft from a diagram, and what of the diagram it could not take over. */
    record TakenOver(DraftAnswers.DraftJson draft, List<LeftOut> leftOut) {}

    /** {@code element} as BPMN calls it. */
    record LeftOut(String element, String id, String why) {}

    /** Begins a draft with a diagram. */
    @PostMapping(consumes = Bpmn.TYPE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TakenOver> begin(
            @PathVariable String key, @RequestBody String xml, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        DraftAnswers.requireDesigns(viewer);
        Bpmn.Read.Taken taken = taken(xml, key);
        Draft draft = DraftAnswers.done(drafts.begin(taken.document(), null, viewer));
        return ResponseEntity.created(URI.create("/api/v1/processes/" + key + "/drafts/" + draft.id()))
                .eTag(Version.tag(draft.version()))
                .body(json(draft, taken, viewer, locale));
    }

    /** Draws a draft anew. */
    @PutMapping(path = "/{id}", consumes = Bpmn.TYPE)
    ResponseEntity<TakenOver> save(
            @PathVariable String key,
            @PathVariable DraftId id,
            @RequestBody String xml,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        DraftAnswers.requireDesigns(viewer);
        answers.readable(key, id, viewer);
        Bpmn.Read.Taken taken = taken(xml, key);
        Draft draft = DraftAnswers.done(drafts.save(id, taken.document(), Version.wanted(ifMatch), viewer));
        return ResponseEntity.ok().eTag(Version.tag(draft.version())).body(json(draft, taken, viewer, locale));
    }

    private static Bpmn.Read.Taken taken(String xml, String key) {
        return switch (Bpmn.read(xml, key)) {
            case Bpmn.Read.Wrong(var violations) -> throw Problem.invalid(violations);
            case Bpmn.Read.Taken taken -> taken;
        };
    }

    private TakenOver json(Draft draft, Bpmn.Read.Taken taken, Viewer viewer, Locale locale) {
        return new TakenOver(
                DraftAnswers.DraftJson.of(draft),
                taken.leftOut().stream()
                        .map(left ->
                                new LeftOut(left.element(), left.id(), texts.why(left.why(), locale, viewer.zone())))
                        .toList());
    }
}
