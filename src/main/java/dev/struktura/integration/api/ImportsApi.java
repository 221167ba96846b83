package dev.struktura.integration.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Texts;
import dev.struktura.base.web.Version;
import dev.struktura.integration.Import;
import dev.struktura.integration.ImportId;
import dev.struktura.integration.Imports;
import dev.struktura.integration.Imports.Preview;
import dev.struktura.integration.Intake;
import dev.struktura.integration.RejectedFile;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Imports: a file in, a dry run to look at, a commit, a way back. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportsApi {

    private static final TypeReference<Map<String, String>> TARGETS = new TypeReference<>() {};

    private final Intake intake;
    private final Imports imports;
    private final RejectedFile rejected;
    private final Texts texts;
    private final JsonMapper json;

    ImportsApi(Intake intake, Imports imports, RejectedFile rejected, Texts texts, JsonMapper json) {
        this.intake = intake;
        this.imports = imports;
        this.rejected = rejected;
        this.texts = texts;
        this.json = json;
    }

    /** Body of a commit. */
    record CommitBody(@Nullable String mode) {}

    /** Body of another understanding of a file. */
    record MappingBody(
            @Nullable Map<String, String> mapping,
            @Nullable Map<String, String> stages,
            @Nullable String process,
            @Nullable String mode,
            @Nullable String client,
            @Nullable String currency,
            @Nullable String country,
            @Nullable String outcome) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> receive(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String mapping,
            @ModelAttribute Intake.Wish wish,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        Intake.allow(viewer);
        if (file == null) {
            throw Problem.invalid("file", Reason.of("integration.invalid.no-file"));
        }
        Import received = intake.receive(file, wish, targets(mapping), viewer);
        return ResponseEntity.created(URI.create("/api/v1/imports/" + received.id()))
                .eTag(Version.tag(received.version()))
                .body(view(received, locale));
    }

    @GetMapping
    Listing<ImportView> list(Paging paging, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        Intake.allow(viewer);
        Place after = paging.after(Place::parse);
        List<Import> found = imports.list(
                after == null ? null : after.at(), after == null ? null : after.id(), paging.limitPlusOne());
        return Listing.of(
                found,
                paging,
                import_ -> new Place(import_.author().at(), import_.id().value()).toString(),
                import_ -> ImportView.of(import_, List.of(), words(locale)));
    }

    @GetMapping("/{id}")
    ResponseEntity<ImportView> get(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        Intake.allow(viewer);
        return answer(HttpStatus.OK, intake.get(new ImportId(id)), locale);
    }

    @PutMapping("/{id}/mapping")
    ResponseEntity<ImportView> remap(
            @PathVariable UUID id,
            @RequestBody MappingBody body,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        Intake.allow(viewer);
        Intake.Wish wish = new Intake.Wish(
                null,
                body.process(),
                null,
                body.mode(),
                body.client(),
                body.currency(),
                body.country(),
                body.outcome());
        Import changed = intake.remap(new ImportId(id), wish, orEmpty(body.mapping()), orEmpty(body.stages()));
        return answer(HttpStatus.OK, intake.get(changed.id()), locale);
    }

    @PostMapping("/{id}/commit")
    ResponseEntity<ImportView> commit(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable CommitBody body,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        Intake.allow(viewer);
        Import now = intake.commit(new ImportId(id), body == null ? null : body.mode(), viewer);
        return answer(HttpStatus.ACCEPTED, intake.get(now.id()), locale);
    }

    @PostMapping("/{id}/undo")
    ResponseEntity<ImportView> undo(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        Intake.allow(viewer);
        Import now = intake.undo(new ImportId(id), viewer);
        return answer(HttpStatus.ACCEPTED, intake.get(now.id()), locale);
    }

    @GetMapping("/{id}/rejected")
    void rejected(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, HttpServletResponse response)
            throws IOException {
        Intake.allow(viewer);
        Import import_ = intake.get(new ImportId(id));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"rejected-" + id + ".csv\"");
        rejected.write(import_, viewer, response.getOutputStream());
    }

    private ResponseEntity<ImportView> answer(HttpStatus status, Import import_, Locale locale) {
        return ResponseEntity.status(status)
                .eTag(Version.tag(import_.version()))
                .body(view(import_, locale));
    }

    private ImportView view(Import import_, Locale locale) {
        List<Preview> preview = imports.preview(import_);
        return ImportView.of(import_, preview, words(locale));
    }

    private Function<Reason, String> words(Locale locale) {
        return reason -> texts.why(reason, locale, ZoneOffset.UTC);
    }

    private Map<String, String> targets(@Nullable String mapping) {
        if (mapping == null || mapping.isBlank()) {
            return Map.of();
        }
        try {
            return json.readValue(mapping, TARGETS);
        } catch (JacksonException e) {
            throw Problem.invalid("mapping", Reason.of("integration.invalid.mapping"));
        }
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : map;
    }

    /** Where an import stands in the list. */
    private record Place(Instant at, UUID id) {

        static Place parse(String text) {
            int space = text.indexOf(' ');
            return new Place(Instant.parse(text.substring(0, space)), UUID.fromString(text.substring(space + 1)));
        }

        @Override
        public String toString() {
            return at + " " + id;
        }
    }
}
