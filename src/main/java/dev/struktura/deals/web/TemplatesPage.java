package dev.struktura.deals.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealLists;
import dev.struktura.deals.DealQuery;
import dev.struktura.deals.TemplateLetters;
import dev.struktura.messages.Template;
import dev.struktura.messages.Templates;
import dev.struktura.messages.Templates.Saving;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is written to clients again and again, and how it would read on a real deal. */
@Controller
@RequestMapping("/settings/templates")
class TemplatesPage {

    private static final int CHOICE = 20;

    private final Templates templates;
    private final TemplateLetters letters;
    private final DealLists deals;

    TemplatesPage(Templates templates, TemplateLetters letters, DealLists deals) {
        this.templates = templates;
        this.letters = letters;
        this.deals = deals;
    }

    @GetMapping
    ModelAndView all(Viewer viewer) {
        requireKeeps(viewer);
        return new ModelAndView("deals/templates").addObject("templates", templates.all());
    }

    @GetMapping("/new")
    ModelAndView begin(Viewer viewer) {
        requireKeeps(viewer);
        return page(TemplateForm.EMPTY, List.of(), viewer);
    }

    @GetMapping("/{key}")
    ModelAndView show(@PathVariable String key, Viewer viewer) {
        requireKeeps(viewer);
        return page(TemplateForm.of(templates.find(key).orElseThrow(Problem::notFound)), List.of(), viewer);
    }

    @PostMapping
    ModelAndView save(
            @ModelAttribute TemplateEntry entry,
            Viewer viewer,
            @ModelAttribute("f") Frame f,
            RedirectAttributes redirect) {
        requireKeeps(viewer);
        TemplateForm form = entry.form();
        return switch (templates.save(form.key(), form.draft(), letters.fields(), Set.of(form.version()), viewer)) {
            case Saving.Saved(Template template) -> {
                Toast.of(f.t("messages.templates.saved", template.version())).after(redirect);
                yield new ModelAndView("redirect:/settings/templates/" + template.key());
            }
            case Saving.Refused(List<Violation> wrong) -> refused(form, wrong, viewer);
            case Saving.Stale() ->
                refused(form, List.of(new Violation("key", Reason.of("messages.templates.changed-meanwhile"))), viewer);
        };
    }

    /** How what stands in the form would read, in the language of the deal's client. */
    @PostMapping("/preview")
    ModelAndView preview(@ModelAttribute TemplateEntry entry, Viewer viewer) {
        requireKeeps(viewer);
        TemplateForm form = entry.form();
        Optional<Deal> deal = choice(viewer).stream()
                .filter(one -> one.id().toString().equals(entry.deal()))
                .findFirst();
        return new ModelAndView("deals/template-preview")
                .addObject("wrong", templates.wrong(form.key(), form.draft(), letters.fields()))
                .addObject(
                        "language",
                        deal.map(one -> letters.languageOf(one).getLanguage()).orElse(""))
                .addObject(
                        "filled",
                        deal.map(one -> letters.filled(form.subject(), form.text(), one))
                                .orElse(null));
    }

    private List<Deal> choice(Viewer viewer) {
        DealQuery newest = new DealQuery(null, null, null, null, null, null, List.of(), DealQuery.Sort.ACTED_LAST);
        return deals.page(newest, null, CHOICE, viewer).stream()
                .map(DealLists.Listed::deal)
                .toList();
    }

    private ModelAndView refused(TemplateForm form, List<Violation> wrong, Viewer viewer) {
        ModelAndView page = page(form, wrong, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(TemplateForm form, List<Violation> wrong, Viewer viewer) {
        return new ModelAndView("deals/template")
                .addObject("form", form)
                .addObject("wrong", wrong)
                .addObject("fields", letters.fields())
                .addObject("deals", choice(viewer))
                .addObject("versions", form.key().isEmpty() ? List.of() : templates.versions(form.key()));
    }

    private static void requireKeeps(Viewer viewer) {
        if (!Templates.keeps(viewer)) {
            throw Problem.forbidden(Reason.of("messages.templates.not-yours"));
        }
    }
}
