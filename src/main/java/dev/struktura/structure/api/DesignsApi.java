package dev.struktura.structure.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Notation;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Version;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.StructureKind;
import dev.struktura.structure.design.Design;
import dev.struktura.structure.design.DesignDocument;
import dev.struktura.structure.design.DesignDocuments;
import dev.struktura.structure.design.DesignId;
import dev.struktura.structure.design.Designs;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
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

/** The structures on paper, in JSON and in YAML after one schema; the one in force is among them. */
@RestController
@RequestMapping("/api/v1/structures")
class DesignsApi {

    private final Designs designs;
    private final DesignDocuments documents;
    private final DesignAnswers answers;

    DesignsApi(Designs designs, DesignDocuments documents, DesignAnswers answers) {
        this.designs = designs;
        this.documents = documents;
        this.answers = answers;
    }

    /** A design at a glance. */
    record DesignRow(
            DesignId id,
            String name,
            StructureKind kind,
            Design.State state,
            int teams,
            int people,
            long version,
            Instant changedAt) {

        static DesignRow of(Design design) {
            return new DesignRow(
                    design.id(),
                    design.plan().name(),
                    design.plan().kind(),
                    design.state(),
                    design.plan().teams().size(),
                    design.plan().seated().size(),
                    design.version(),
                    design.changedAt());
        }
    }

    /** What a copy is called; like the original when left out. */
    record CopyRequest(@Nullable String name) {}

    @GetMapping
    Listing<DesignRow> list(Paging paging, @AuthenticationPrincipal Viewer viewer) {
        DesignAnswers.requireReads(viewer);
        return Listing.within(designs.all(), paging, design -> design.id().toString(), DesignRow::of);
    }

    @GetMapping(
            path = "/{id}",
            produces = {MediaType.APPLICATION_JSON_VALUE, Notation.YAML, Notation.YAML_OF_OLD, Notation.YAML_AS_TEXT})
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DesignDocument.class)))
    ResponseEntity<Object> show(
            @PathVariable DesignId id,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
                    List<MediaType> accept,
            @AuthenticationPrincipal Viewer viewer) {
        Design design = answers.readable(id, viewer);
        MediaType type = Notation.wanted(accept);
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(Version.tag(design.version()))
                .body(type.equals(MediaType.APPLICATION_JSON) ? documents.of(design) : documents.toYaml(design));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DesignDocument> draft(@RequestBody DesignDocument document, @AuthenticationPrincipal Viewer viewer) {
        requireDesigns(viewer);
        return answers.created(designs.draft(DesignAnswers.plan(documents.read(document)), viewer));
    }

    @PostMapping(consumes = {Notation.YAML, Notation.YAML_OF_OLD, Notation.YAML_AS_TEXT})
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DesignDocument> draftFromYaml(@RequestBody String yaml, @AuthenticationPrincipal Viewer viewer) {
        requireDesigns(viewer);
        return answers.created(designs.draft(DesignAnswers.plan(documents.parse(yaml)), viewer));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DesignDocument> save(
            @PathVariable DesignId id,
            @RequestBody DesignDocument document,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        requireDesigns(viewer);
        answers.readable(id, viewer);
        return answers.saved(
                designs.save(id, DesignAnswers.plan(documents.read(document)), Version.wanted(ifMatch), viewer));
    }

    @PutMapping(
            path = "/{id}",
            consumes = {Notation.YAML, Notation.YAML_OF_OLD, Notation.YAML_AS_TEXT})
    ResponseEntity<DesignDocument> saveFromYaml(
            @PathVariable DesignId id,
            @RequestBody String yaml,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        requireDesigns(viewer);
        answers.readable(id, viewer);
        return answers.saved(
                designs.save(id, DesignAnswers.plan(documents.parse(yaml)), Version.wanted(ifMatch), viewer));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> discard(
            @PathVariable DesignId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        DesignAnswers.done(designs.discard(id, Version.wanted(ifMatch), viewer));
        return ResponseEntity.noContent().build();
    }

    /** A draft like this design, also like the one in force; its teams continue the same teams. */
    @PostMapping("/{id}/copies")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DesignDocument> copy(
            @PathVariable DesignId id,
            @RequestBody(required = false) @Nullable CopyRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        requireDesigns(viewer);
        Design design = answers.readable(id, viewer);
        String name =
                request == null || request.name() == null ? design.plan().name() : DesignAnswers.name(request.name());
        return answers.created(designs.copy(id, name, viewer));
    }

    private static void requireDesigns(Viewer viewer) {
        if (!Structure.mayChange(viewer)) {
            throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
        }
    }
}
