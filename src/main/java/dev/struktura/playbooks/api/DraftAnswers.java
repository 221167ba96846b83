package dev.struktura.playbooks.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Notation;
import dev.struktura.base.web.Version;
import dev.struktura.playbooks.bpmn.Bpmn;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.draft.DraftResult;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.process.ProcessDocument;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Drafts as the API reads and answers them. */
@Component
class DraftAnswers {

    private static final MediaType BPMN = MediaType.parseMediaType(Bpmn.TYPE);

    private final Drafts drafts;

    DraftAnswers(Drafts drafts) {
        this.drafts = drafts;
    }

    /** A draft with the document as it stands. */
    record DraftJson(
            DraftId id,
            String process,
            @Nullable Integer basedOn,
            @Nullable Integer publishedAs,
            long version,
            boolean undoable,
            boolean redoable,
            Instant createdAt,
            EmployeeId createdBy,
            Instant changedAt,
            EmployeeId changedBy,
            JsonNode document) {

        static DraftJson of(Draft draft) {
            return new DraftJson(
                    draft.id(),
                    draft.process(),
                    draft.basedOn(),
                    draft.publishedAs(),
                    draft.version(),
                    draft.undoable(),
                    draft.redoable(),
                    draft.createdAt(),
                    draft.createdBy(),
                    draft.changedAt(),
                    draft.changedBy(),
                    draft.document().tree());
        }
    }

    static void requireReads(Viewer viewer) {
        if (!Drafts.mayRead(viewer)) {
            throw Problem.forbidden(Reason.of("playbooks.problem.unread"));
        }
    }

    static void requireDesigns(Viewer viewer) {
        if (!Drafts.mayDesign(viewer)) {
            throw Problem.forbidden(Reason.of("playbooks.problem.forbidden"));
        }
    }

    /** The draft of that process, for those who may read it. */
    Draft readable(String process, DraftId id, Viewer viewer) {
        requireReads(viewer);
        return drafts.find(id).filter(draft -> draft.process().equals(process)).orElseThrow(Problem::notFound);
    }

    static ProcessDocument sound(ProcessDocument.Read read) {
        return switch (read) {
            case ProcessDocument.Read.Sound(ProcessDocument document) -> document;
            case ProcessDocument.Read.Wrong(var violations) -> throw Problem.invalid(violations);
        };
    }

    static ResponseEntity<Object> created(DraftResult result) {
        Draft draft = done(result);
        return ResponseEntity.created(URI.create("/api/v1/processes/" + draft.process() + "/drafts/" + draft.id()))
                .eTag(Version.tag(draft.version()))
                .body(DraftJson.of(draft));
    }

    static ResponseEntity<Object> saved(DraftResult result) {
        Draft draft = done(result);
        return ResponseEntity.ok().eTag(Version.tag(draft.version())).body(DraftJson.of(draft));
    }

    /** With all there is to say in JSON, the document alone in YAML, with its comments, and in BPMN. */
    ResponseEntity<Object> shown(Draft draft, List<MediaType> accept, Locale locale) {
        MediaType type = Notation.wanted(accept, BPMN);
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(Version.tag(draft.version()))
                .body(type.equals(MediaType.APPLICATION_JSON) ? DraftJson.of(draft) : text(draft, type, locale));
    }

    private String text(Draft draft, MediaType type, Locale locale) {
        return type.equals(BPMN) ? drawn(draft.document(), locale) : drafts.yaml(draft);
    }

    private static String drawn(ProcessDocument document, Locale locale) {
        try {
            return Bpmn.write(document, locale);
        } catch (IllegalArgumentException | DateTimeException unsound) {
            throw Problem.of(Problem.Kind.CONFLICT, Reason.of("playbooks.bpmn.unsound"));
        }
    }

    static Draft done(DraftResult result) {
        return switch (result) {
            case DraftResult.Done(Draft draft) -> draft;
            case DraftResult.NotAllowed _ -> throw Problem.forbidden(Reason.of("playbooks.problem.forbidden"));
            case DraftResult.Unknown _ -> throw Problem.notFound();
            case DraftResult.ChangedMeanwhile _ -> throw Version.stale();
            case DraftResult.Published(int number) ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("playbooks.problem.published", number));
            case DraftResult.OtherProcess(String wanted, String _) ->
                throw Problem.invalid("key", Reason.of("playbooks.problem.other-process", wanted));
        };
    }
}
