package dev.struktura.contracts.web;

import dev.struktura.base.LocalText;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.FileAnswer;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.contracts.ContractTemplate;
import dev.struktura.contracts.ContractTemplateForm;
import dev.struktura.contracts.ContractTemplateId;
import dev.struktura.contracts.ContractTemplates;
import dev.struktura.contracts.TemplateResult;
import dev.struktura.contracts.Wording;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** The templates of contracts, kept by those who lead the company. */
@Controller
@RequestMapping("/contract-templates")
class ContractTemplatesPage {

    private static final String LIST = "redirect:/contract-templates";

    private final ContractTemplates templates;

    ContractTemplatesPage(ContractTemplates templates) {
        this.templates = templates;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        requireKeeps(viewer);
        return new ModelAndView("contracts/templates", "templates", templates.all());
    }

    @GetMapping("/new")
    ModelAndView newcomer(Viewer viewer) {
        requireKeeps(viewer);
        return form(null, Map.of(), Map.of());
    }

    @PostMapping
    ModelAndView add(
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        requireKeeps(viewer);
        return answer(templates.add(typed(form), UploadedFile.of(file), viewer), null, form, f, redirect);
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable ContractTemplateId id, Viewer viewer) {
        requireKeeps(viewer);
        ContractTemplate template = known(id);
        return form(template, asItIs(template), Map.of());
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable ContractTemplateId id,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam long version,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        requireKeeps(viewer);
        ContractTemplate before = known(id);
        TemplateResult result = templates.change(before, typed(form), UploadedFile.of(file), Set.of(version), viewer);
        return answer(result, before, form, f, redirect);
    }

    /** The document of Word that it is. */
    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable ContractTemplateId id, Viewer viewer) {
        requireKeeps(viewer);
        return known(id).wording() instanceof Wording.Docx docx
                ? FileAnswer.of(docx.fileName(), docx.form().content())
                : ResponseEntity.notFound().build();
    }

    /** Takes it out of what can be chosen, or brings it back. */
    @PostMapping("/{id}/active")
    String offer(@PathVariable ContractTemplateId id, @RequestParam boolean to, Viewer viewer) {
        requireKeeps(viewer);
        templates.change(known(id), new ContractTemplateForm(null, null, to), null, null, viewer);
        return LIST;
    }

    private static ModelAndView answer(
            TemplateResult result,
            @Nullable ContractTemplate before,
            Map<String, String> form,
            Frame f,
            RedirectAttributes redirect) {
        return switch (result) {
            case TemplateResult.Done(ContractTemplate template) -> {
                Toast.of(f.t("contracts.template.saved", template.name())).after(redirect);
                yield new ModelAndView(LIST);
            }
            case TemplateResult.Wrong(var violations) -> refused(before, form, errors(violations));
            case TemplateResult.ChangedMeanwhile() ->
                refused(before, form, Map.of("", Reason.of("problem.stale-version")));
        };
    }

    private static ContractTemplateForm typed(Map<String, String> form) {
        return new ContractTemplateForm(
                form.getOrDefault("name", ""),
                new ContractTemplateForm.ContractWords(form.get("text.uk"), form.get("text.ru"), form.get("text.en")),
                null);
    }

    private static Map<String, String> asItIs(ContractTemplate template) {
        return template.wording() instanceof Wording.Words(LocalText text)
                ? Map.of("name", template.name(), "text.uk", text.uk(), "text.ru", text.ru(), "text.en", text.en())
                : Map.of("name", template.name());
    }

    private static Map<String, Reason> errors(List<Violation> violations) {
        return violations.stream().collect(Collectors.toMap(Violation::path, Violation::message, (a, b) -> a));
    }

    private static ModelAndView refused(
            @Nullable ContractTemplate before, Map<String, String> form, Map<String, Reason> errors) {
        ModelAndView page = form(before, form, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView form(
            @Nullable ContractTemplate before, Map<String, String> typed, Map<String, Reason> errors) {
        return new ModelAndView("contracts/template")
                .addObject("before", before)
                .addObject("typed", typed)
                .addObject("errors", errors);
    }

    private ContractTemplate known(ContractTemplateId id) {
        return templates.find(id).orElseThrow(Problem::notFound);
    }

    private static void requireKeeps(Viewer viewer) {
        if (!ContractTemplates.isKeptBy(viewer)) {
            throw Problem.forbidden(Reason.of("contracts.refused.keepers"));
        }
    }
}
