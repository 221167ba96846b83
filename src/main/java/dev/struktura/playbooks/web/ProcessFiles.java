package dev.struktura.playbooks.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.playbooks.bpmn.Bpmn;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.DraftId;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Processes as files, of drafts with the comments people wrote into them. What is published is everybody's. */
@Controller
@RequestMapping("/processes")
class ProcessFiles {

    private final Drafts drafts;
    private final DraftScreen screen;
    private final ProcessVersions versions;

    ProcessFiles(Drafts drafts, DraftScreen screen, ProcessVersions versions) {
        this.drafts = drafts;
        this.screen = screen;
        this.versions = versions;
    }

    @GetMapping("/drafts/{id}/yaml")
    ResponseEntity<String> draftAsYaml(@PathVariable DraftId id, @AuthenticationPrincipal Viewer viewer) {
        Draft draft = screen.readable(id, viewer);
        return yaml(draft.process(), drafts.yaml(draft));
    }

    @GetMapping("/drafts/{id}/bpmn")
    ResponseEntity<String> draftAsBpmn(
            @PathVariable DraftId id, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        Draft draft = screen.readable(id, viewer);
        return bpmn(draft.process(), draft.document(), locale);
    }

    @GetMapping("/{key}/versions/{number}/yaml")
    ResponseEntity<String> versionAsYaml(@PathVariable String key, @PathVariable int number) {
        return yaml(key + "-" + number, drafts.yaml(version(key, number), number));
    }

    @GetMapping("/{key}/versions/{number}/bpmn")
    ResponseEntity<String> versionAsBpmn(@PathVariable String key, @PathVariable int number, Locale locale) {
        return bpmn(key + "-" + number, version(key, number), locale);
    }

    private ProcessDocument version(String key, int number) {
        return versions.document(key, number).orElseThrow(Problem::notFound);
    }

    private static ResponseEntity<String> yaml(String name, String text) {
        return file(name + ".yaml", "application/yaml", text);
    }

    private static ResponseEntity<String> bpmn(String name, ProcessDocument document, Locale locale) {
        try {
            return file(name + ".bpmn", Bpmn.TYPE, Bpmn.write(document, locale));
        } catch (IllegalArgumentException | DateTimeException unsound) {
            throw Problem.of(Problem.Kind.CONFLICT, Reason.of("playbooks.bpmn.unsound"));
        }
    }

    private static ResponseEntity<String> file(String name, String type, String text) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(new MediaType(MediaType.valueOf(type), StandardCharsets.UTF_8))
                .body(text);
    }
}
