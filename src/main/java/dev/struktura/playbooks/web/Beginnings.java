package dev.struktura.playbooks.web;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.playbooks.Templates;
import dev.struktura.playbooks.bpmn.Bpmn;
import dev.struktura.playbooks.draft.CommentedYaml;
import dev.struktura.playbooks.draft.Comments;
import dev.struktura.playbooks.draft.Draft;
import dev.struktura.playbooks.draft.Drafts;
import dev.struktura.playbooks.sketch.Keys;
import dev.struktura.playbooks.sketch.Sketch;
import dev.struktura.process.ProcessDocument;
import dev.struktura.process.ProcessVersion;
import dev.struktura.process.ProcessVersions;
import dev.struktura.staff.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where drafts begin: with a version, a template, a file, or nothing. */
@Controller
@RequestMapping("/processes")
class Beginnings {

    private final ProcessVersions versions;
    private final Drafts drafts;
    private final Templates templates;
    private final Blanks blanks;
    private final ProcessList list;

    Beginnings(ProcessVersions versions, Drafts drafts, Templates templates, Blanks blanks, ProcessList list) {
        this.versions = versions;
        this.drafts = drafts;
        this.templates = templates;
        this.blanks = blanks;
        this.list = list;
    }

    @PostMapping("/{key}/versions/{number}/drafts")
    ModelAndView withVersion(
            @PathVariable String key, @PathVariable int number, @AuthenticationPrincipal Viewer viewer) {
        ProcessDocument document = versions.document(key, number).orElseThrow(Problem::notFound);
        return opened(DraftScreen.done(drafts.begin(document, number, viewer)));
    }

    @PostMapping("/templates/{template}/drafts")
    ModelAndView withTemplate(@PathVariable String template, @AuthenticationPrincipal Viewer viewer) {
        ProcessDocument document = templates.find(template).orElseThrow(Problem::notFound);
        return opened(DraftScreen.done(drafts.begin(document, latest(template), viewer)));
    }

    @PostMapping("/drafts")
    ModelAndView withNothing(
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f) {
        LocalText name = new Typed(form, f.language()).text("name");
        LocalText stage = blanks.stageName();
        Sketch sketch = Sketch.begun(
                Keys.from(name.en(), "process", taken()), name, Keys.from(stage.en(), "stage", List.of()), stage);
        return opened(DraftScreen.done(drafts.begin(sketch.document(), null, viewer)));
    }

    /** A file or a text; XML is a diagram, which is called as its file is. */
    @PostMapping("/drafts/from-file")
    ModelAndView withFile(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        DraftScreen.requireDesigns(viewer);
        String name = "";
        String written = text;
        if (file != null && !file.isEmpty()) {
            name = Objects.requireNonNullElse(file.getOriginalFilename(), name);
            written = new String(file.getBytes(), StandardCharsets.UTF_8);
        }
        if (written.stripLeading().startsWith("<")) {
            return withDiagram(written, Keys.from(name.replaceFirst("\\.[^.]*$", ""), "process", taken()), viewer);
        }
        return switch (ProcessDocument.read(written)) {
            case ProcessDocument.Read.Sound(ProcessDocument document) -> withDocument(document, written, viewer);
            case ProcessDocument.Read.Wrong(var violations) -> list.refusing(viewer, written, violations);
        };
    }

    private ModelAndView withDiagram(String xml, String key, Viewer viewer) {
        return switch (Bpmn.read(xml, key)) {
            case Bpmn.Read.Wrong(var violations) -> list.refusing(viewer, xml, violations);
            case Bpmn.Read.Taken(ProcessDocument document, var leftOut) -> {
                Draft draft = DraftScreen.done(drafts.begin(document, null, viewer));
                yield leftOut.isEmpty()
                        ? opened(draft)
                        : new ModelAndView("playbooks/taken-over")
                                .addObject("draft", draft)
                                .addObject("leftOut", leftOut);
            }
        };
    }

    private ModelAndView withDocument(ProcessDocument document, String yaml, Viewer viewer) {
        try {
            document.toVersion(1);
        } catch (IllegalArgumentException unsound) {
            Reason why = Reason.of("designer.unsound.why", String.valueOf(unsound.getMessage()));
            return list.refusing(viewer, yaml, List.of(new Violation("", why)));
        }
        Comments comments = CommentedYaml.commentsOf(yaml);
        return opened(DraftScreen.done(drafts.begin(document, comments, latest(document.key()), viewer)));
    }

    private @Nullable Integer latest(String process) {
        return versions.latest(process).map(ProcessVersion::number).orElse(null);
    }

    private Set<String> taken() {
        return Stream.concat(
                        versions.all().stream().map(ProcessVersion::key),
                        drafts.open().stream().map(Draft::process))
                .collect(Collectors.toSet());
    }

    private static ModelAndView opened(Draft draft) {
        return new ModelAndView("redirect:/processes/drafts/" + draft.id(), HttpStatus.SEE_OTHER);
    }
}
