package dev.struktura.structure.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Version;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.design.Design;
import dev.struktura.structure.design.DesignDocument;
import dev.struktura.structure.design.DesignDocuments;
import dev.struktura.structure.design.DesignId;
import dev.struktura.structure.design.DesignResult;
import dev.struktura.structure.design.Designs;
import dev.struktura.structure.design.Plan;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What came of working on a design, as the API answers it. */
@Component
class DesignAnswers {

    private static final int LONGEST_NAME = 200;

    private final Designs designs;
    private final DesignDocuments documents;

    DesignAnswers(Designs designs, DesignDocuments documents) {
        this.designs = designs;
        this.documents = documents;
    }

    static void requireReads(Viewer viewer) {
        if (!Designs.mayRead(viewer)) {
            throw Problem.forbidden(Reason.of("structure.problem.unread"));
        }
    }

    Design readable(DesignId id, Viewer viewer) {
        requireReads(viewer);
        return designs.find(id).orElseThrow(Problem::notFound);
    }

    ResponseEntity<DesignDocument> created(DesignResult result) {
        Design design = done(result);
        return answer(ResponseEntity.created(URI.create("/api/v1/structures/" + design.id())), design);
    }

    ResponseEntity<DesignDocument> saved(DesignResult result) {
        return answer(ResponseEntity.ok(), done(result));
    }

    private ResponseEntity<DesignDocument> answer(ResponseEntity.BodyBuilder answer, Design design) {
        return answer.eTag(Version.tag(design.version())).body(documents.of(design));
    }

    static Design done(DesignResult result) {
        return switch (result) {
            case DesignResult.Done(Design design) -> design;
            case DesignResult.NotAllowed _ -> throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
            case DesignResult.Unknown _ -> throw Problem.notFound();
            case DesignResult.ChangedMeanwhile _ -> throw Version.stale();
            case DesignResult.NotADraft _ ->
                throw Problem.of(Problem.Kind.CONFLICT, Reason.of("structure.problem.no-draft"));
        };
    }

    static Plan plan(DesignDocuments.Read read) {
        return switch (read) {
            case DesignDocuments.Read.Planned(Plan plan) -> plan;
            case DesignDocuments.Read.Wrong(var violations) -> throw Problem.invalid(violations);
        };
    }

    static String name(String typed) {
        if (typed.isBlank()) {
            throw Problem.invalid("name", Reason.of("problem.invalid.required"));
        }
        if (typed.strip().length() > LONGEST_NAME) {
            throw Problem.invalid("name", Reason.of("problem.invalid.length", LONGEST_NAME));
        }
        return typed.strip();
    }
}
