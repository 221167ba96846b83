package dev.struktura.playbooks.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.process.Stage;
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

    private static final MediaType YAML = MediaType.APPLICATION_YAML;

    private final ProcessVersions versions;

    ProcessesApi(ProcessVersions versions) {
        this.versions = versions;
    }

    /** All processes in their latest version. */
    record Processes(List<ProcessJson> items, @Nullable String next) {}

    /** A process at a glance, named in the reader's language. */
    record ProcessJson(String key, int version, String name, List<StageJson> stages) {}

    /** A stage at a glance. */
    record StageJson(String key, String name, Stage.Kind kind, List<String> next, List<String> gate) {}

    @GetMapping("/api/v1/processes")
    Processes list(Locale locale) {
        return new Processes(
                versions.all().stream().map(version -> json(version, locale)).toList(), null);
    }

    /** One version as it was published: JSON, or YAML when asked for. */
    @GetMapping("/api/v1/processes/{key}/versions/{number}")
    ResponseEntity<String> show(
            @PathVariable String key,
            @PathVariable int number,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "application/json") String accept) {
        ProcessDocument document = versions.document(key, number).orElseThrow(Problem::notFound);
        boolean yaml = accept.contains("yaml");
        return ResponseEntity.ok()
                .contentType(yaml ? YAML : MediaType.APPLICATION_JSON)
                .eTag(key + "-" + number)
                .body(yaml ? document.toYaml() : document.toJson());
    }

    private static ProcessJson json(ProcessVersion version, Locale locale) {
        List<StageJson> stages = version.stages().stream()
                .map(stage ->
                        new StageJson(stage.key(), stage.name().in(locale), stage.kind(), stage.next(), stage.gate()))
                .toList();
        return new ProcessJson(version.key(), version.number(), version.name().in(locale), stages);
    }
}
