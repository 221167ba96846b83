package dev.struktura.deals.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.FileAnswer;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.Document;
import dev.struktura.deals.DocumentId;
import dev.struktura.deals.Documents;
import dev.struktura.deals.Uploads;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files attached to deals; a field of type {@code file} holds the id of one of its own deal. */
@RestController
class DocumentsApi {

    private final Documents documents;
    private final Uploads uploads;
    private final Deals deals;

    DocumentsApi(Documents documents, Uploads uploads, Deals deals) {
        this.documents = documents;
        this.uploads = uploads;
        this.deals = deals;
    }

    /** A document; {@code size} in bytes. */
    record DocumentJson(UUID id, UUID deal, String name, int size, DealJson.Named addedBy, Instant addedAt) {

        static DocumentJson of(Document document) {
            return new DocumentJson(
                    document.id().value(),
                    document.deal().value(),
                    document.name(),
                    document.size(),
                    new DealJson.Named(document.by().value(), document.byName()),
                    document.attachedAt());
        }
    }

    /** The documents of a deal, oldest first. */
    @GetMapping("/api/v1/deals/{deal}/documents")
    Listing<DocumentJson> list(@PathVariable DealId deal, Paging paging, @AuthenticationPrincipal Viewer viewer) {
        return Listing.within(
                documents.of(seen(deal, viewer)),
                paging,
                document -> document.id().toString(),
                DocumentJson::of);
    }

    @PostMapping(path = "/api/v1/deals/{deal}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DocumentJson> attach(
            @PathVariable DealId deal,
            @RequestParam("file") MultipartFile file,
            @AuthenticationPrincipal Viewer viewer) {
        DealId seen = seen(deal, viewer);
        Access.requireToAct(viewer);
        Document document = uploads.attach(seen, file, viewer);
        return ResponseEntity.created(URI.create("/api/v1/documents/" + document.id()))
                .body(DocumentJson.of(document));
    }

    @GetMapping("/api/v1/documents/{id}")
    DocumentJson show(@PathVariable DocumentId id, @AuthenticationPrincipal Viewer viewer) {
        return DocumentJson.of(seen(id, viewer));
    }

    /** The bytes; the journal of the deal says who had them. */
    @GetMapping(path = "/api/v1/documents/{id}/content", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> content(@PathVariable DocumentId id, @AuthenticationPrincipal Viewer viewer) {
        Document document = seen(id, viewer);
        byte[] content = documents.handOut(document, viewer).orElseThrow(Problem::notFound);
        return FileAnswer.of(document.name(), content);
    }

    /** Removes it; fields that held it hold nothing then. */
    @DeleteMapping("/api/v1/documents/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable DocumentId id, @AuthenticationPrincipal Viewer viewer) {
        Document document = seen(id, viewer);
        Access.requireToAct(viewer);
        documents.remove(document, viewer);
    }

    private Document seen(DocumentId id, Viewer viewer) {
        return documents.find(id, viewer).orElseThrow(Problem::notFound);
    }

    private DealId seen(DealId deal, Viewer viewer) {
        return deals.find(deal, viewer).map(Deal::id).orElseThrow(Problem::notFound);
    }
}
