package dev.struktura.playbooks.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Listing;
import dev.struktura.base.web.Notation;
import dev.struktura.base.web.Paging;
import dev.struktura.base.web.Version;
import dev.struktura.journal.JournalEntry;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Published;
import dev.struktura.process.Publishing;
import dev.struktura.process.Stage;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The processes by which deals are led, readable as JSON and as YAML. */
@RestController
class ProcessesApi {

    private final ProcessVersions versions;
    private final Drafts drafts;

    ProcessesApi(ProcessVersions versions, Drafts drafts) {
        this.versions = versions;
        this.drafts = drafts;
    }

    /** A process at a glance, named in the reader's language. */
    record ProcessJson(String key, int version, String name, List<StageJson> stages) {}

    /** A stage at a glance. */
    record StageJson(String key, String name, String kind, List<String> next, List<String> gate) {}

    /** A version by who published it, when and why; {@code author} null when it came with the product. */
    record VersionJson(int number, Instant publishedAt, JournalEntry.@Nullable Actor author, String reason) {

        static VersionJson of(Published published) {
            Publishing publishing = published.publishing();
            return new VersionJson(published.number(), published.at(), publishing.by(), publishing.reason());
        }
    }

    /** All processes in their latest version. */
    @GetMapping("/api/v1/processes")
    Listing<ProcessJson> list(Paging paging, Locale locale) {
        return Listing.within(versions.all(), paging, ProcessVersion::key, version -> json(version, locale));
    }

    /** The versions of a process, newest first. */
    @GetMapping("/api/v1/processes/{key}/versions")
    Listing<VersionJson> versions(@PathVariable String key, Paging paging) {
        List<Published> history = versions.history(key);
        if (history.isEmpty()) {
            throw Problem.notFound();
        }
        return Listing.within(history, paging, version -> Integer.toString(version.number()), VersionJson::of);
    }

    /** One version as it was published: as JSON, or as YAML where the caller would rather have that. */
    @GetMapping(
            path = "/api/v1/processes/{key}/versions/{number}",
            produces = {MediaType.APPLICATION_JSON_VALUE, Notation.YAML, Notation.YAML_OF_OLD, Notation.YAML_AS_TEXT})
    ResponseEntity<String> show(
            @PathVariable String key,
            @PathVariable int number,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE)
                    List<MediaType> accept) {
        ProcessDocument document = versions.document(key, number).orElseThrow(Problem::notFound);
        MediaType type = Notation.wanted(accept);
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(Version.tag(number))
                .body(type.equals(MediaType.APPLICATION_JSON) ? document.toJson() : drafts.yaml(document, number));
    }

    private static ProcessJson json(ProcessVersion version, Locale locale) {
        List<StageJson> stages = version.stages().stream()
                .map(stage -> new StageJson(
                        stage.key(), stage.name().in(locale), word(stage.kind()), stage.next(), stage.gate()))
                .toList();
        return new ProcessJson(version.key(), version.number(), version.name().in(locale), stages);
    }

    private static String word(Stage.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
