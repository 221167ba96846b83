package dev.struktura.integration.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.integration.Import;
import dev.struktura.integration.ImportId;
import dev.struktura.integration.Imports;
import dev.struktura.integration.Intake;
import dev.struktura.integration.RejectedFile;
import dev.struktura.integration.mapping.Suggestion;
import dev.struktura.process.Stage;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bringing a file in: upload, mapping with suggestions, dry run, progress, refused rows, undo. */
@Controller
@RequestMapping("/imports")
class ImportsPage {

    private static final int SHOWN = 50;

    private final Intake intake;
    private final Imports imports;
    private final RejectedFile rejected;

    ImportsPage(Intake intake, Imports imports, RejectedFile rejected) {
        this.intake = intake;
        this.imports = imports;
        this.rejected = rejected;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Viewer viewer) {
        Intake.allow(viewer);
        return listing(null);
    }

    @PostMapping
    ModelAndView receive(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @ModelAttribute Intake.Wish wish,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Intake.allow(viewer);
        if (file == null || file.isEmpty()) {
            return refused(Reason.of(file == null ? "integration.invalid.no-file" : "base.file.empty"));
        }
        try {
            Import received = intake.receive(file, wish, Map.of(), viewer);
            Toast.of(f.t("integration.toast.read")).after(redirect);
            return to(received.id());
        } catch (Problem problem) {
            return refused(reasonOf(problem));
        }
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, @AuthenticationPrincipal Viewer viewer, @ModelAttribute("f") Frame f) {
        Intake.allow(viewer);
        Import import_ = intake.get(new ImportId(id));
        return view("integration/import", import_, f)
                .addObject("preview", imports.preview(import_))
                .addObject("processes", imports.processes())
                .addObject("process", imports.process(import_));
    }

    /** The part that moves while work goes on; when it is over, the whole page is asked for again. */
    @GetMapping("/{id}/status")
    ModelAndView status(
            @PathVariable UUID id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            HttpServletResponse response) {
        Intake.allow(viewer);
        Import import_ = intake.get(new ImportId(id));
        if (!import_.state().isAtWork()) {
            response.setHeader("HX-Refresh", "true");
        }
        return view("integration/status", import_, f);
    }

    @PostMapping("/{id}/mapping")
    ModelAndView remap(
            @PathVariable UUID id,
            @ModelAttribute Intake.Wish wish,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal Viewer viewer) {
        Intake.allow(viewer);
        Import before = intake.get(new ImportId(id));
        boolean staysIn = before.choices().process().equals(wish.process());
        intake.remap(before.id(), wish, targets(before, form), staysIn ? stages(form) : Map.of());
        return to(before.id());
    }

    @PostMapping("/{id}/commit")
    ModelAndView commit(
            @PathVariable UUID id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Intake.allow(viewer);
        intake.commit(new ImportId(id), null, viewer);
        Toast.of(f.t("integration.toast.started")).after(redirect);
        return to(new ImportId(id));
    }

    @PostMapping("/{id}/undo")
    ModelAndView undo(
            @PathVariable UUID id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        Intake.allow(viewer);
        intake.undo(new ImportId(id), viewer);
        Toast.of(f.t("integration.toast.undone")).after(redirect);
        return to(new ImportId(id));
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

    private static Map<String, String> targets(Import before, Map<String, String> form) {
        Map<String, String> targets = new HashMap<>();
        for (Suggestion column : before.mapping().columns()) {
            String key = form.get("target." + column.column().index());
            if (key != null && !key.equals(column.target().key())) {
                targets.put(column.column().header(), key);
            }
        }
        return targets;
    }

    private static Map<String, String> stages(Map<String, String> form) {
        Map<String, String> stages = new HashMap<>();
        form.forEach((name, word) -> {
            String stage = form.get(name.replaceFirst("^word\\.", "stage."));
            if (name.startsWith("word.") && stage != null) {
                stages.put(word, stage);
            }
        });
        return stages;
    }

    private ModelAndView view(String template, Import import_, Frame f) {
        Map<String, String> names = imports.process(import_).stages().stream()
                .collect(Collectors.toMap(Stage::key, stage -> stage.name().in(f.locale())));
        return new ModelAndView(template).addObject("import_", import_).addObject("stageNames", names);
    }

    private ModelAndView listing(@Nullable Reason wrong) {
        List<Import> past = imports.list(null, null, SHOWN);
        return new ModelAndView("integration/list")
                .addObject("past", past)
                .addObject("processes", imports.processes())
                .addObject("wrong", wrong);
    }

    private ModelAndView refused(Reason why) {
        ModelAndView page = listing(why);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Reason reasonOf(Problem problem) {
        return problem.extensions().get("errors") instanceof List<?> errors
                        && errors.getFirst() instanceof Violation violation
                ? violation.message()
                : problem.detail();
    }

    private static ModelAndView to(ImportId id) {
        ModelAndView redirect = new ModelAndView("redirect:/imports/" + id);
        redirect.setStatus(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
