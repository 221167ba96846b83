package dev.struktura.playbooks.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Texts;
import dev.struktura.playbooks.Templates;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.staff.Viewer;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The processes a draft may begin with. */
@RestController
@RequestMapping("/api/v1/processes/templates")
class ProcessTemplatesApi {

    private final Templates templates;
    private final Drafts drafts;
    private final Texts texts;

    ProcessTemplatesApi(Templates templates, Drafts drafts, Texts texts) {
        this.templates = templates;
        this.drafts = drafts;
        this.texts = texts;
    }

    /** A template in the reader's words. */
    record TemplateJson(String key, String name, String hint, List<String> stages) {}

    @GetMapping
    Listing<TemplateJson> list(Paging paging, Locale locale) {
        return Listing.within(templates.all(), paging, ProcessDocument::key, template -> json(template, locale));
    }

    /** Begins a draft of the process that the template is, under the template's key. */
    @PostMapping("/{template}/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = DraftAnswers.DraftJson.class)))
    ResponseEntity<Object> draft(@PathVariable String template, @AuthenticationPrincipal Viewer viewer) {
        DraftAnswers.requireDesigns(viewer);
        ProcessDocument document = templates.find(template).orElseThrow(Problem::notFound);
        return DraftAnswers.created(drafts.begin(document, null, viewer));
    }

    private TemplateJson json(ProcessDocument template, Locale locale) {
        ProcessVersion version = template.toVersion(1);
        return new TemplateJson(
                template.key(),
                version.name().in(locale),
                texts.t(locale, "playbooks.template." + template.key()),
                version.stages().stream().map(stage -> stage.name().in(locale)).toList());
    }
}
