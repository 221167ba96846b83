package dev.struktura.offers.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Version;
import dev.struktura.offers.brand.LogoWish;
import dev.struktura.offers.brand.Template;
import dev.struktura.offers.brand.TemplateDraft;
import dev.struktura.offers.brand.TemplateForm;
import dev.struktura.offers.brand.TemplateId;
import dev.struktura.offers.brand.TemplateResult;
import dev.struktura.offers.brand.Templates;
import dev.struktura.offers.web.LogoFile;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** How proposals look: everybody reads it, as they choose among it; owners, administrators and heads keep it. */
@RestController
@RequestMapping("/api/v1/proposal-templates")
class TemplatesApi {

    private final Templates templates;

    TemplatesApi(Templates templates) {
        this.templates = templates;
    }

    /** The usual one first, those not offered any more last. */
    @GetMapping
    Listing<TemplateJson> list(Paging paging) {
        return Listing.within(templates.all(), paging, one -> one.id().toString(), TemplateJson::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<TemplateJson> show(@PathVariable TemplateId id) {
        return answer(ResponseEntity.ok(), known(id));
    }

    /** Words may name {client}, {deal}, {number}, {date}, {valid-until}, {total}, {manager} and {company}. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TemplateJson> add(@RequestBody TemplateForm form, @AuthenticationPrincipal Viewer viewer) {
        ProductsApi.requireKeeps(viewer);
        Template added = templates.add(read(form, null), new LogoWish.Keep(), viewer);
        return answer(ResponseEntity.created(URI.create("/api/v1/proposal-templates/" + added.id())), added);
    }

    /** What is left out stays as it is; proposals that were sent keep the look they were sent with. */
    @PatchMapping("/{id}")
    ResponseEntity<TemplateJson> change(
            @PathVariable TemplateId id,
            @RequestBody TemplateForm form,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        ProductsApi.requireKeeps(viewer);
        Template before = known(id);
        return changed(before, read(form, before), new LogoWish.Keep(), Version.wanted(ifMatch), viewer);
    }

    /** A PNG or JPEG; it is drawn anew at most 640 by 160 pixels large. */
    @PostMapping(path = "/{id}/logo", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<TemplateJson> logo(
            @PathVariable TemplateId id,
            @RequestParam("file") MultipartFile file,
            @AuthenticationPrincipal Viewer viewer) {
        ProductsApi.requireKeeps(viewer);
        Template before = known(id);
        return changed(before, same(before), new LogoWish.Take(LogoFile.checked(file)), null, viewer);
    }

    @DeleteMapping("/{id}/logo")
    ResponseEntity<TemplateJson> withoutLogo(@PathVariable TemplateId id, @AuthenticationPrincipal Viewer viewer) {
        ProductsApi.requireKeeps(viewer);
        Template before = known(id);
        return changed(before, same(before), new LogoWish.Drop(), null, viewer);
    }

    private static TemplateDraft same(Template before) {
        return read(new TemplateForm(null, null, null, null, null, null, null, null, null), before);
    }

    private ResponseEntity<TemplateJson> changed(
            Template before, TemplateDraft draft, LogoWish logo, @Nullable Set<Long> versions, Viewer by) {
        return switch (templates.change(before, draft, logo, versions, by)) {
            case TemplateResult.Done(Template template) -> answer(ResponseEntity.ok(), template);
            case TemplateResult.ChangedMeanwhile() -> throw Version.stale();
        };
    }

    private static TemplateDraft read(TemplateForm form, @Nullable Template before) {
        return switch (form.over(before)) {
            case TemplateForm.Read.Right(TemplateDraft draft) -> draft;
            case TemplateForm.Read.Wrong(var violations) -> throw Problem.invalid(violations);
        };
    }

    private Template known(TemplateId id) {
        return templates.find(id).orElseThrow(Problem::notFound);
    }

    private static ResponseEntity<TemplateJson> answer(ResponseEntity.BodyBuilder answer, Template template) {
        return answer.eTag(Version.tag(template.version())).body(TemplateJson.of(template));
    }
}
