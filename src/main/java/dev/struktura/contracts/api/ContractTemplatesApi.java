package dev.struktura.contracts.api;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.FileAnswer;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Version;
import dev.struktura.contracts.ContractTemplate;
import dev.struktura.contracts.ContractTemplateForm;
import dev.struktura.contracts.ContractTemplateId;
import dev.struktura.contracts.ContractTemplates;
import dev.struktura.contracts.TemplateResult;
import dev.struktura.contracts.Wording;
import dev.struktura.contracts.web.UploadedFile;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What contracts say: everybody reads it, as they choose among it; owners, administrators and heads keep it. */
@RestController
@RequestMapping("/api/v1/contract-templates")
class ContractTemplatesApi {

    private final ContractTemplates templates;

    ContractTemplatesApi(ContractTemplates templates) {
        this.templates = templates;
    }

    /**
     * A template as programs see it.
     *
     * @param text null for a document of Word
     * @param file name of the document; null for a text
     * @param state which state of it this is: it grows whenever the words change
     */
    record ContractTemplateJson(
            ContractTemplateId id,
            String name,
            boolean active,
            int state,
            @Nullable LocalText text,
            @Nullable String file,
            List<String> fields,
            long version) {

        static ContractTemplateJson of(ContractTemplate template) {
            return new ContractTemplateJson(
                    template.id(),
                    template.name(),
                    template.isOffered(),
                    template.number(),
                    template.wording() instanceof Wording.Words(LocalText text) ? text : null,
                    template.wording() instanceof Wording.Docx docx ? docx.fileName() : null,
                    List.copyOf(template.wording().fields()),
                    template.version());
        }
    }

    /** By name, those not offered any more last. */
    @GetMapping
    Listing<ContractTemplateJson> list(Paging paging) {
        return Listing.within(templates.all(), paging, one -> one.id().toString(), ContractTemplateJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<ContractTemplateJson> show(@PathVariable ContractTemplateId id) {
        return answer(ResponseEntity.ok(), known(id));
    }

    /** A text with fields in braces; lines that begin with # are headings. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ContractTemplateJson> add(
            @RequestBody ContractTemplateForm form, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        return created(done(templates.add(form, null, viewer)));
    }

    /** A document of Word with fields in braces, without macros and without anything that Word would fetch. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ContractTemplateJson> upload(
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "") String name,
            @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        return created(done(templates.add(new ContractTemplateForm(name, null, null), UploadedFile.of(file), viewer)));
    }

    /** What is left out stays as it is; contracts that were made stay as they were made. */
    @PatchMapping("/{id}")
    ResponseEntity<ContractTemplateJson> change(
            @PathVariable ContractTemplateId id,
            @RequestBody ContractTemplateForm form,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        TemplateResult result = templates.change(known(id), form, null, Version.wanted(ifMatch), viewer);
        return answer(ResponseEntity.ok(), done(result));
    }

    /** The document of Word that it is. */
    @GetMapping(path = "/{id}/file", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    ResponseEntity<byte[]> file(@PathVariable ContractTemplateId id) {
        if (known(id).wording() instanceof Wording.Docx docx) {
            return FileAnswer.of(docx.fileName(), docx.form().content());
        }
        throw Problem.notFound();
    }

    /** Replaces what it says by a document of Word. */
    @PostMapping(path = "/{id}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ContractTemplateJson> replace(
            @PathVariable ContractTemplateId id,
            @RequestParam("file") MultipartFile file,
            @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        ContractTemplateForm same = new ContractTemplateForm(null, null, null);
        return answer(
                ResponseEntity.ok(), done(templates.change(known(id), same, UploadedFile.of(file), null, viewer)));
    }

    private static ContractTemplate done(TemplateResult result) {
        return switch (result) {
            case TemplateResult.Done(ContractTemplate template) -> template;
            case TemplateResult.Wrong(var violations) -> throw Problem.invalid(violations);
            case TemplateResult.ChangedMeanwhile() -> throw Version.stale();
        };
    }

    private ContractTemplate known(ContractTemplateId id) {
        return templates.find(id).orElseThrow(Problem::notFound);
    }

    private static void requireKeeps(Viewer viewer) {
        if (!ContractTemplates.isKeptBy(viewer)) {
            throw Problem.forbidden(Reason.of("contracts.refused.keepers"));
        }
    }

    private static ResponseEntity<ContractTemplateJson> created(ContractTemplate added) {
        return answer(ResponseEntity.created(URI.create("/api/v1/contract-templates/" + added.id())), added);
    }

    private static ResponseEntity<ContractTemplateJson> answer(
            ResponseEntity.BodyBuilder answer, ContractTemplate template) {
        return answer.eTag(Version.tag(template.version())).body(ContractTemplateJson.of(template));
    }
}
