package dev.struktura.structure.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.design.Design;
import dev.struktura.structure.design.DesignDocuments;
import dev.struktura.structure.design.DesignId;
import dev.struktura.structure.design.Designs;
import dev.struktura.structure.design.Plan;
import dev.struktura.structure.design.Template;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where designs begin and end: from a template, as a copy, from YAML; as YAML, and into the bin. */
@Controller
@RequestMapping("/structure/designs")
class DesignsPage {

    private final Designs designs;
    private final DesignDocuments documents;
    private final DesignScreen screen;
    private final TemplateSketches sketches;
    private final Reply reply;

    DesignsPage(
            Designs designs, DesignDocuments documents, DesignScreen screen, TemplateSketches sketches, Reply reply) {
        this.designs = designs;
        this.documents = documents;
        this.screen = screen;
        this.sketches = sketches;
        this.reply = reply;
    }

    @GetMapping("/new")
    ModelAndView begin(@AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        return beginning(viewer, f, "", List.of());
    }

    @PostMapping("/from-template")
    ModelAndView fromTemplate(
            @RequestParam String template, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        Template chosen = Arrays.stream(Template.values())
                .filter(one -> one.key().equals(template))
                .findFirst()
                .orElseThrow(Problem::notFound);
        String name = f.t("structure.template." + chosen.key());
        return opened(DesignScreen.done(designs.draft(chosen, designs.usualPeople(), name, viewer)));
    }

    @PostMapping("/{id}/copies")
    ModelAndView copy(@PathVariable DesignId id, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        Design original = screen.readable(id, viewer);
        String name = f.t("structure.design.copy-of", original.plan().name());
        return opened(DesignScreen.done(designs.copy(id, name.substring(0, Math.min(200, name.length())), viewer)));
    }

    @PostMapping("/from-yaml")
    ModelAndView fromYaml(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f)
            throws IOException {
        DesignScreen.requireDesigns(viewer);
        String yaml = file == null || file.isEmpty() ? text : new String(file.getBytes(), StandardCharsets.UTF_8);
        return switch (documents.parse(yaml)) {
            case DesignDocuments.Read.Planned(Plan plan) -> opened(DesignScreen.done(designs.draft(plan, viewer)));
            case DesignDocuments.Read.Wrong(var violations) -> {
                ModelAndView again = beginning(viewer, f, yaml, violations);
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
        };
    }

    @GetMapping("/{id}/yaml")
    ResponseEntity<String> asYaml(@PathVariable DesignId id, @AuthenticationPrincipal Viewer viewer) {
        Design design = screen.readable(id, viewer);
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(design.plan().name() + ".yaml", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .body(documents.toYaml(design));
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable DesignId id, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        Design gone = DesignScreen.done(designs.discard(id, screen.seen(), viewer));
        return reply.leaveFor(
                "/structure",
                Toast.of(f.t("structure.design.discarded", gone.plan().name())),
                f);
    }

    private ModelAndView beginning(Viewer viewer, Frame f, String yaml, List<Violation> violations) {
        DesignScreen.requireDesigns(viewer);
        return new ModelAndView("structure/new-design")
                .addObject("sketches", sketches.of(f))
                .addObject("yaml", yaml)
                .addObject("violations", violations);
    }

    private static ModelAndView opened(Design design) {
        return new ModelAndView("redirect:/structure/designs/" + design.id(), HttpStatus.SEE_OTHER);
    }
}
