package dev.struktura.billing.api;

import dev.struktura.base.Company;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Version;
import dev.struktura.billing.entity.Entities;
import dev.struktura.billing.entity.EntityDraft;
import dev.struktura.billing.entity.EntityForm;
import dev.struktura.billing.entity.EntityId;
import dev.struktura.billing.entity.EntityResult;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.staff.FreshProof;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The companies and traders of ours that issue papers: everybody reads them, owners and administrators keep them. */
@RestController
@RequestMapping("/api/v1/legal-entities")
class LegalEntitiesApi {

    private final Entities entities;
    private final Company company;
    private final Warning.Words words;

    LegalEntitiesApi(Entities entities, Company company, Warning.Words words) {
        this.entities = entities;
        this.company = company;
        this.words = words;
    }

    /** The main one first, those that are closed last. */
    @GetMapping
    Listing<LegalEntityJson> list(Paging paging, Locale locale) {
        return Listing.within(entities.all(), paging, one -> one.id().toString(), one -> json(one, locale));
    }

    @GetMapping("/{id}")
    ResponseEntity<LegalEntityJson> show(@PathVariable EntityId id, Locale locale) {
        return answer(ResponseEntity.ok(), known(id), locale);
    }

    @FreshProof
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<LegalEntityJson> add(
            @RequestBody EntityForm form, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        requireKeeps(viewer);
        EntityForm blank = EntityForm.blank(company.country(), company.zone());
        LegalEntity added = done(entities.add(read(form, blank), viewer));
        return answer(ResponseEntity.created(URI.create("/api/v1/legal-entities/" + added.id())), added, locale);
    }

    /** What is left out stays as it is; papers issued before stay as they were. */
    @FreshProof
    @PatchMapping("/{id}")
    ResponseEntity<LegalEntityJson> change(
            @PathVariable EntityId id,
            @RequestBody EntityForm form,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        requireKeeps(viewer);
        EntityDraft draft = read(form, EntityForm.of(known(id)));
        return answer(ResponseEntity.ok(), done(entities.change(id, draft, Version.wanted(ifMatch), viewer)), locale);
    }

    /** Only one that has issued nothing. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable EntityId id, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        known(id);
        if (entities.remove(id, viewer) instanceof EntityResult.Refused(String _, Reason why)) {
            throw Problem.of(Problem.Kind.CONFLICT, why);
        }
    }

    /** Issues nothing any more. */
    @PostMapping("/{id}/closure")
    ResponseEntity<LegalEntityJson> close(
            @PathVariable EntityId id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        requireKeeps(viewer);
        known(id);
        return answer(ResponseEntity.ok(), done(entities.close(id, viewer)), locale);
    }

    @DeleteMapping("/{id}/closure")
    ResponseEntity<LegalEntityJson> reopen(
            @PathVariable EntityId id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        requireKeeps(viewer);
        known(id);
        return answer(ResponseEntity.ok(), done(entities.reopen(id, viewer)), locale);
    }

    static void requireKeeps(Viewer viewer) {
        if (!Entities.keeps(viewer)) {
            throw Problem.forbidden(Reason.of("billing.entity.not-yours"));
        }
    }

    private LegalEntity known(EntityId id) {
        return entities.find(id).orElseThrow(Problem::notFound);
    }

    private static EntityDraft read(EntityForm form, EntityForm before) {
        return switch (form.over(before)) {
            case EntityForm.Read.Right(EntityDraft draft) -> draft;
            case EntityForm.Read.Wrong(var violations) -> throw Problem.invalid(violations);
        };
    }

    private static LegalEntity done(EntityResult result) {
        return switch (result) {
            case EntityResult.Done(LegalEntity entity) -> entity;
            case EntityResult.Refused(String _, Reason why) -> throw Problem.of(Problem.Kind.CONFLICT, why);
            case EntityResult.ChangedMeanwhile _ -> throw Version.stale();
            case EntityResult.Removed _ -> throw Problem.notFound();
        };
    }

    private ResponseEntity<LegalEntityJson> answer(
            ResponseEntity.BodyBuilder answer, LegalEntity entity, Locale locale) {
        return answer.eTag(Version.tag(entity.version())).body(json(entity, locale));
    }

    private LegalEntityJson json(LegalEntity entity, Locale locale) {
        return LegalEntityJson.of(entity, doubts -> words.of(doubts, locale));
    }
}
