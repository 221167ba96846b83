package dev.struktura.deals.api;

import dev.struktura.base.Ids;
import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Version;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.TemplateLetters;
import dev.struktura.messages.Template;
import dev.struktura.messages.Templates;
import dev.struktura.messages.Templates.Saving;
import dev.struktura.staff.Viewer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is written to clients again and again. */
@RestController
@RequestMapping("/api/v1/message-templates")
class TemplatesApi {

    private final Templates templates;
    private final TemplateLetters letters;
    private final Deals deals;
    private final Ids ids;

    TemplatesApi(Templates templates, TemplateLetters letters, Deals deals, Ids ids) {
        this.templates = templates;
        this.letters = letters;
        this.deals = deals;
        this.ids = ids;
    }

    /** Words in the three languages. */
    record Words(
            @Nullable String uk,
            @Nullable String ru,
            @Nullable String en) {

        static Words of(LocalText text) {
            return new Words(text.uk(), text.ru(), text.en());
        }

        static LocalText text(@Nullable Words words) {
            return words == null
                    ? new LocalText("", "", "")
                    : new LocalText(line(words.uk()), line(words.ru()), line(words.en()));
        }

        private static String line(@Nullable String words) {
            return Objects.requireNonNullElse(words, "").strip();
        }
    }

    /**
     * A template as it shall be.
     *
     * @param fresh for how long such a message makes sense, as in {@code PT8H}; for ever when left out
     */
    record TemplateInput(
            @Nullable String name,
            @Nullable Words subject,
            @Nullable Words text,
            @Nullable Boolean marketing,
            @Nullable String fresh) {}

    /** A template that is not there yet. */
    record NewTemplate(
            @Nullable String key,
            @Nullable String name,
            @Nullable Words subject,
            @Nullable Words text,
            @Nullable Boolean marketing,
            @Nullable String fresh) {}

    /** A version of a template. */
    record TemplateJson(
            String key,
            long version,
            String name,
            Words subject,
            Words text,
            boolean marketing,
            @Nullable Duration fresh,
            String changedBy,
            Instant changedAt) {

        static TemplateJson of(Template template) {
            return new TemplateJson(
                    template.key(),
                    template.version(),
                    template.name(),
                    Words.of(template.subject()),
                    Words.of(template.text()),
                    template.marketing(),
                    template.fresh(),
                    template.changedBy(),
                    template.changedAt());
        }
    }

    /** The deal whose client would get it. */
    record PreviewInput(@Nullable String deal) {}

    /** The words as the client would get them. */
    record PreviewJson(String language, String subject, String text) {}

    @GetMapping
    Listing<TemplateJson> all(Paging paging) {
        return Listing.within(templates.all(), paging, Template::key, TemplateJson::of);
    }

    @GetMapping("/{key}")
    ResponseEntity<TemplateJson> one(@PathVariable String key) {
        return answer(found(key));
    }

    @GetMapping("/{key}/versions")
    Listing<TemplateJson> versions(@PathVariable String key, Paging paging) {
        found(key);
        return Listing.within(templates.versions(key), paging, one -> String.valueOf(one.version()), TemplateJson::of);
    }

    /** A new template; without a key it gets one. */
    @PostMapping
    ResponseEntity<TemplateJson> add(@RequestBody NewTemplate input, @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        String key = Objects.requireNonNullElseGet(input.key(), () -> "template-" + ids.next());
        TemplateInput words =
                new TemplateInput(input.name(), input.subject(), input.text(), input.marketing(), input.fresh());
        return switch (templates.save(key, draft(words), letters.fields(), Set.of(0L), viewer)) {
            case Saving.Saved(Template template) ->
                ResponseEntity.created(URI.create("/api/v1/message-templates/" + key))
                        .eTag(Version.tag(template.version()))
                        .body(TemplateJson.of(template));
            case Saving.Refused(List<Violation> wrong) -> throw Problem.invalid(wrong);
            case Saving.Stale() -> throw Problem.of(Problem.Kind.CONFLICT, Reason.of("messages.templates.taken"));
        };
    }

    @PutMapping("/{key}")
    ResponseEntity<TemplateJson> save(
            @PathVariable String key,
            @RequestBody TemplateInput input,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        requireKeeps(viewer);
        found(key);
        return switch (templates.save(key, draft(input), letters.fields(), Version.wanted(ifMatch), viewer)) {
            case Saving.Saved(Template template) -> answer(template);
            case Saving.Refused(List<Violation> wrong) -> throw Problem.invalid(wrong);
            case Saving.Stale() -> throw Version.stale();
        };
    }

    /** How it reads on a deal, in its client's language. */
    @PostMapping("/{key}/previews")
    PreviewJson preview(
            @PathVariable String key, @RequestBody PreviewInput input, @AuthenticationPrincipal Viewer viewer) {
        Template template = found(key);
        Deal deal = deal(input.deal(), viewer);
        Template.Filled filled = letters.filled(template.subject(), template.text(), deal);
        return new PreviewJson(letters.languageOf(deal).getLanguage(), filled.subject(), filled.text());
    }

    private static void requireKeeps(Viewer viewer) {
        if (!Templates.keeps(viewer)) {
            throw Problem.forbidden(Reason.of("messages.templates.not-yours"));
        }
    }

    private Template found(String key) {
        return templates.find(key).orElseThrow(Problem::notFound);
    }

    private Deal deal(@Nullable String id, Viewer viewer) {
        try {
            return deals.find(DealId.of(Objects.requireNonNullElse(id, "")), viewer)
                    .orElseThrow(() -> Problem.invalid("deal", Reason.of("messages.templates.invalid.deal")));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("deal", Reason.of("messages.templates.invalid.deal"));
        }
    }

    private static Template.Draft draft(TemplateInput input) {
        return new Template.Draft(
                Objects.requireNonNullElse(input.name(), "").strip(),
                Words.text(input.subject()),
                Words.text(input.text()),
                Boolean.TRUE.equals(input.marketing()),
                fresh(input.fresh()));
    }

    private static @Nullable Duration fresh(@Nullable String written) {
        try {
            return written == null ? null : Duration.parse(written);
        } catch (DateTimeParseException e) {
            throw Problem.invalid("fresh", Reason.of("messages.templates.invalid.fresh"));
        }
    }

    private static ResponseEntity<TemplateJson> answer(Template template) {
        return ResponseEntity.ok().eTag(Version.tag(template.version())).body(TemplateJson.of(template));
    }
}
