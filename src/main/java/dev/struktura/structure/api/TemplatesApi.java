package dev.struktura.structure.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Texts;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.design.DesignDocument;
import dev.struktura.structure.design.DesignDocuments;
import dev.struktura.structure.design.Designs;
import dev.struktura.structure.design.Template;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The shapes a department may begin with, and the schema of its documents. */
@RestController
class TemplatesApi {

    private final Designs designs;
    private final Staff staff;
    private final Texts texts;
    private final DesignAnswers answers;

    TemplatesApi(Designs designs, Staff staff, Texts texts, DesignAnswers answers) {
        this.designs = designs;
        this.staff = staff;
        this.texts = texts;
        this.answers = answers;
    }

    /** A template in the reader's words. */
    record TemplateJson(Template key, String name, String hint) {}

    /**
     * A draft after a template.
     *
     * @param name the template's own when left out
     * @param people in the order in which they are seated; when left out, those in the structure in force, then the other sellers
     */
    record TemplateDraft(@Nullable String name, @Nullable List<EmployeeId> people) {}

    @GetMapping("/api/v1/structure-templates")
    Listing<TemplateJson> list(Paging paging, Locale locale) {
        return Listing.within(List.of(Template.values()), paging, Template::key, one -> json(one, locale));
    }

    @PostMapping("/api/v1/structure-templates/{key}/drafts")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DesignDocument> draft(
            @PathVariable String key,
            @RequestBody(required = false) @Nullable TemplateDraft request,
            @AuthenticationPrincipal Viewer viewer) {
        if (!Structure.mayChange(viewer)) {
            throw Problem.forbidden(Reason.of("structure.problem.forbidden"));
        }
        Template template = Stream.of(Template.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(Problem::notFound);
        TemplateDraft wanted = request == null ? new TemplateDraft(null, null) : request;
        String name = wanted.name() == null
                ? texts.t(viewer.locale(), "structure.template." + key)
                : DesignAnswers.name(wanted.name());
        List<EmployeeId> people = wanted.people() == null ? designs.usualPeople() : checked(wanted.people());
        return answers.created(designs.draft(template, people, name, viewer));
    }

    /** The JSON Schema that structures in JSON and in YAML keep to. */
    @GetMapping(path = "/api/v1/schemas/structure", produces = MediaType.APPLICATION_JSON_VALUE)
    String schema() {
        return DesignDocuments.SCHEMA.text();
    }

    private List<EmployeeId> checked(List<EmployeeId> people) {
        for (int i = 0; i < people.size(); i++) {
            if (Optional.ofNullable(people.get(i)).flatMap(staff::find).isEmpty()) {
                throw Problem.invalid("people[" + i + "]", Reason.of("structure.invalid.nobody"));
            }
        }
        if (new HashSet<>(people).size() < people.size()) {
            throw Problem.invalid("people", Reason.of("problem.invalid.duplicate"));
        }
        return people;
    }

    private TemplateJson json(Template template, Locale locale) {
        String code = "structure.template." + template.key();
        return new TemplateJson(template, texts.t(locale, code), texts.t(locale, code + ".hint"));
    }
}
