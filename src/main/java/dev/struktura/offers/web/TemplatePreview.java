package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.PdfAnswer;
import dev.struktura.base.web.Texts;
import dev.struktura.offers.Proposal;
import dev.struktura.offers.ProposalPress;
import dev.struktura.offers.brand.Design;
import dev.struktura.offers.brand.Dress;
import dev.struktura.offers.brand.Logo;
import dev.struktura.offers.brand.LogoWish;
import dev.struktura.offers.brand.Template;
import dev.struktura.offers.brand.TemplateDraft;
import dev.struktura.offers.brand.TemplateId;
import dev.struktura.offers.brand.Templates;
import dev.struktura.staff.Viewer;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A proposal as the client would get it in the template that somebody is writing; nothing is kept. */
@Controller
class TemplatePreview {

    private static final Pattern IDENTITY = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Templates templates;
    private final SampleProposal sample;
    private final ProposalPress press;
    private final TemplateEngine engine;
    private final Company company;

    TemplatePreview(
            Templates templates, SampleProposal sample, ProposalPress press, TemplateEngine engine, Company company) {
        this.templates = templates;
        this.sample = sample;
        this.press = press;
        this.engine = engine;
        this.company = company;
    }

    @PostMapping("/proposal-templates/preview")
    ModelAndView page(
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile logo,
            Viewer viewer,
            @ModelAttribute("f") Frame f) {
        ProductsPage.requireKeeps(viewer);
        try {
            Frame read = in(locale(form), f);
            Proposal proposal = sample.proposal(read.locale());
            ClientView view = new ClientView(
                    proposal,
                    read,
                    company,
                    new ClientView.Parties(sample.client(read.locale()), null),
                    false,
                    List.of(),
                    ClientForm.BLANK,
                    dress(form, logo, proposal, viewer, read.locale()));
            StringOutput page = new StringOutput();
            engine.render("offers/client-page.jte", Map.of("f", read, "view", view, "alive", false), page);
            return new ModelAndView("offers/template-preview", "page", page.toString());
        } catch (Problem problem) {
            return new ModelAndView(
                    "offers/template-preview",
                    "wrong",
                    List.copyOf(ComposeForm.violations(problem).values()));
        }
    }

    @PostMapping("/proposal-templates/preview.pdf")
    ResponseEntity<byte[]> paper(
            @RequestParam Map<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile logo,
            Viewer viewer) {
        ProductsPage.requireKeeps(viewer);
        Locale locale = locale(form);
        Proposal proposal = sample.proposal(locale);
        Dress dress = dress(form, logo, proposal, viewer, locale);
        return PdfAnswer.of("preview.pdf", press.print(proposal, sample.client(locale), dress, locale));
    }

    private Dress dress(
            Map<String, String> form, @Nullable MultipartFile file, Proposal proposal, Viewer viewer, Locale locale) {
        TypedTemplate typed = new TypedTemplate(form);
        Optional<Template> before = before(form);
        TemplateDraft draft = TemplatesPage.read(typed.named("…"), before.orElse(null));
        Optional<Logo> logo = switch (LogoFile.wish(file, typed)) {
            case LogoWish.Take(Logo taken) -> Optional.of(taken);
            case LogoWish.Drop() -> Optional.empty();
            case LogoWish.Keep() ->
                before.map(Template::design).map(Design::logo).flatMap(templates::logo);
        };
        return new Design(draft.accent(), draft.band(), draft.passages(), null)
                .dressed(
                        sample.values(proposal, viewer, locale),
                        locale,
                        logo.map(Logo::inPlace).orElse(null));
    }

    private Optional<Template> before(Map<String, String> form) {
        return Optional.ofNullable(form.get("template"))
                .filter(IDENTITY.asMatchPredicate())
                .map(TemplateId::of)
                .flatMap(templates::find);
    }

    private static Locale locale(Map<String, String> form) {
        return Texts.supported(Locale.of(form.getOrDefault("language", "uk")));
    }

    private static Frame in(Locale locale, Frame f) {
        return new Frame(f.texts(), new Frame.Reader(locale, f.reader().zone(), "light"), f.visit(), null, List.of());
    }
}
