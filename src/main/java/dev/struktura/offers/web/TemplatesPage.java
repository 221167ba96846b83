package dev.struktura.offers.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.offers.brand.LogoWish;
import dev.struktura.offers.brand.Template;
import dev.struktura.offers.brand.TemplateDraft;
import dev.struktura.offers.brand.TemplateForm;
import dev.struktura.offers.brand.TemplateId;
import dev.struktura.offers.brand.TemplateResult;
import dev.struktura.offers.brand.Templates;
import dev.struktura.staff.Viewer;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** The templates of proposals, kept by those who lead the company. */
@Controller
@RequestMapping("/proposal-templates")
class TemplatesPage {

    private static final String LIST = "redirect:/proposal-templates";

    private final Templates templates;

    TemplatesPage(Templates templates) {
        this.templates = templates;
    }

    @GetMapping
    ModelAndView list(Viewer viewer) {
        ProductsPage.requireKeeps(viewer);
        return new ModelAndView("offers/templates", "templates", templates.all());
    }

    @GetMapping("/new")
    ModelAndView newcomer(Viewer viewer) {
        ProductsPage.requireKeeps(viewer);
        return form(null, TypedTemplate.BLANK, Map.of());
    }

    @PostMapping
    ModelAndView add(
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile logo,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        ProductsPage.requireKeeps(viewer);
        TypedTemplate typed = new TypedTemplate(form);
        try {
            TemplateDraft draft = read(typed, null);
            return saved(templates.add(draft, LogoFile.wish(logo, typed), viewer), f, redirect);
        } catch (Problem problem) {
            return refused(null, typed, ComposeForm.violations(problem));
        }
    }

    @GetMapping("/{id}")
    ModelAndView one(@PathVariable TemplateId id, Viewer viewer) {
        ProductsPage.requireKeeps(viewer);
        Template template = known(id);
        return form(template, TypedTemplate.of(template), Map.of());
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable TemplateId id,
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile logo,
            @RequestParam long version,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        ProductsPage.requireKeeps(viewer);
        Template before = known(id);
        TypedTemplate typed = new TypedTemplate(form);
        try {
            LogoWish wish = LogoFile.wish(logo, typed);
            return switch (templates.change(before, read(typed, before), wish, Set.of(version), viewer)) {
                case TemplateResult.Done(Template template) -> saved(template, f, redirect);
                case TemplateResult.ChangedMeanwhile() ->
                    refused(before, typed, Map.of("", Reason.of("problem.stale-version")));
            };
        } catch (Problem problem) {
            return refused(before, typed, ComposeForm.violations(problem));
        }
    }

    /** Takes it out of what can be chosen, or brings it back. */
    @PostMapping("/{id}/active")
    String offer(@PathVariable TemplateId id, @RequestParam boolean to, Viewer viewer) {
        ProductsPage.requireKeeps(viewer);
        Template before = known(id);
        TemplateForm wish = new TemplateForm(null, null, null, null, null, null, null, null, to);
        if (wish.over(before) instanceof TemplateForm.Read.Right(TemplateDraft draft)) {
            templates.change(before, draft, new LogoWish.Keep(), null, viewer);
        }
        return LIST;
    }

    static TemplateDraft read(TypedTemplate typed, @Nullable Template before) {
        return switch (typed.asForm().over(before)) {
            case TemplateForm.Read.Right(TemplateDraft draft) -> draft;
            case TemplateForm.Read.Wrong(var violations) -> throw Problem.invalid(violations);
        };
    }

    private static ModelAndView saved(Template template, Frame f, RedirectAttributes redirect) {
        Toast.of(f.t("offers.brand.saved", template.name())).after(redirect);
        return new ModelAndView(LIST);
    }

    private static ModelAndView refused(@Nullable Template before, TypedTemplate typed, Map<String, Reason> errors) {
        ModelAndView page = form(before, typed, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView form(@Nullable Template before, TypedTemplate typed, Map<String, Reason> errors) {
        return new ModelAndView("offers/template")
                .addObject("before", before)
                .addObject("typed", typed)
                .addObject("errors", errors);
    }

    private Template known(TemplateId id) {
        return templates.find(id).orElseThrow(Problem::notFound);
    }
}
