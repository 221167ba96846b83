package dev.struktura.playbooks.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Notation;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Version;
import dev.struktura.playbooks.bpmn.Bpmn;
import dev.struktura.playbooks.draft.CommentedYaml;
import dev.struktura.playbooks.draft.Comments;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.draft.DraftResult;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.process.ProcessDocument;
import dev.struktura.staff.Viewer;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The processes on paper. What is sent and kept is the document of a process, in JSON or YAML after one schema. */
@RestController
@RequestMapping("/api/v1/processes/{key}/drafts")
class DraftsApi {

    private final Drafts drafts;
    private final DraftAnswers answers;

    DraftsApi(Drafts drafts, DraftAnswers answers) {
        this.drafts = drafts;
        this.answers = answers;
    }

    /** A draft at a glance. */
    record DraftRow(DraftId id, @Nullable Integer basedOn, long version, Instant changedAt) {

        static DraftRow of(Draft draft) {
            return new DraftRow(draft.id(), draft.basedOn(), draft.version(), draft.changedAt());
        }
    }

    /** The drafts of a process that are not published; what was changed last comes first. */
    @GetMapping
    Listing<DraftRow> list(@PathVariable String key, Paging paging, @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireReads(viewer);
        return Listing.within(drafts.of(key), paging, draft -> draft.id().toString(), DraftRow::of);
    }

    @GetMapping(
            path = "/{id}",
            produces = {
                MediaType.APPLICATION_JSON_VALUE,
                Notation.YAML,
                Notation.YAML_OF_OLD,
                Notation.YAML_AS_TEXT,
                Bpmn.TYPE
            })
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DraftAnswers.DraftJson.class)))
    ResponseEntity<Object> show(
            @PathVariable String key,
            @PathVariable DraftId id,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
                    List<MediaType> accept,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        return answers.shown(answers.readable(key, id, viewer), accept, locale);
    }

    /** Begins a draft with a document; without one, with the latest version. */
    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.ALL_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = DraftAnswers.DraftJson.class)))
    ResponseEntity<Object> begin(
            @PathVariable String key,
            @RequestBody(required = false) @Nullable JsonNode document,
            @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireDesigns(viewer);
        return DraftAnswers.created(
                document == null || document.isNull() || (document.isObject() && document.isEmpty())
                        ? drafts.begin(key, viewer)
                        : begin(key, ProcessDocument.read(document), Comments.NONE, viewer));
    }

    @PostMapping(consumes = {Notation.YAML, Notation.YAML_OF_OLD, Notation.YAML_AS_TEXT})
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = DraftAnswers.DraftJson.class)))
    ResponseEntity<Object> beginFromYaml(
            @PathVariable String key, @RequestBody String yaml, @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireDesigns(viewer);
        return DraftAnswers.created(begin(key, ProcessDocument.read(yaml), CommentedYaml.commentsOf(yaml), viewer));
    }

    private DraftResult begin(String key, ProcessDocument.Read read, Comments comments, Viewer viewer) {
        ProcessDocument document = DraftAnswers.sound(read);
        if (!document.key().equals(key)) {
            throw Problem.invalid("key", Reason.of("playbooks.problem.other-process", key));
        }
        return drafts.begin(document, comments, null, viewer);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DraftAnswers.DraftJson.class)))
    ResponseEntity<Object> save(
            @PathVariable String key,
            @PathVariable DraftId id,
            @RequestBody JsonNode document,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireDesigns(viewer);
        answers.readable(key, id, viewer);
        return DraftAnswers.saved(
                drafts.save(id, DraftAnswers.sound(ProcessDocument.read(document)), Version.wanted(ifMatch), viewer));
    }

    @PutMapping(
            path = "/{id}",
            consumes = {Notation.YAML, Notation.YAML_OF_OLD, Notation.YAML_AS_TEXT})
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DraftAnswers.DraftJson.class)))
    ResponseEntity<Object> saveFromYaml(
            @PathVariable String key,
            @PathVariable DraftId id,
            @RequestBody String yaml,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireDesigns(viewer);
        answers.readable(key, id, viewer);
        ProcessDocument document = DraftAnswers.sound(ProcessDocument.read(yaml));
        return DraftAnswers.saved(
                drafts.save(id, document, CommentedYaml.commentsOf(yaml), Version.wanted(ifMatch), viewer));
    }

    /** Back to the revision before; as it is where there is none. */
    @PostMapping("/{id}/undo")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DraftAnswers.DraftJson.class)))
    ResponseEntity<Object> undo(
            @PathVariable String key,
            @PathVariable DraftId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireDesigns(viewer);
        answers.readable(key, id, viewer);
        return DraftAnswers.saved(drafts.undo(id, Version.wanted(ifMatch), viewer));
    }

    /** On to the revision that was undone last; as it is where there is none. */
    @PostMapping("/{id}/redo")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = DraftAnswers.DraftJson.class)))
    ResponseEntity<Object> redo(
            @PathVariable String key,
            @PathVariable DraftId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireDesigns(viewer);
        answers.readable(key, id, viewer);
        return DraftAnswers.saved(drafts.redo(id, Version.wanted(ifMatch), viewer));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> discard(
            @PathVariable String key,
            @PathVariable DraftId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireDesigns(viewer);
        answers.readable(key, id, viewer);
        DraftAnswers.done(drafts.discard(id, Version.wanted(ifMatch), viewer));
        return ResponseEntity.noContent().build();
    }
}
