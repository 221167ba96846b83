package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.offers.Proposal;
import dev.struktura.offers.ProposalDraft;
import dev.struktura.offers.ProposalFiles;
import dev.struktura.offers.Proposals;
import dev.struktura.offers.brand.Templates;
import dev.struktura.offers.catalogue.Counter;
import dev.struktura.offers.catalogue.Shelf;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The forms of the section of proposals. */
@Controller
@RequestMapping("/deals/{deal}/proposals")
class ProposalForms {

    private final Deals deals;
    private final Proposals proposals;
    private final ProposalFiles files;
    private final ProposalPanelViews views;
    private final Templates templates;
    private final Shelf shelf;
    private final Company company;
    private final Clock clock;
    private final Reply reply;

    ProposalForms(
            Deals deals,
            Proposals proposals,
            ProposalFiles files,
            ProposalPanelViews views,
            Templates templates,
            Shelf shelf,
            Company company,
            Clock clock,
            Reply reply) {
        this.deals = deals;
        this.proposals = proposals;
        this.files = files;
        this.views = views;
        this.templates = templates;
        this.shelf = shelf;
        this.company = company;
        this.clock = clock;
        this.reply = reply;
    }

    @GetMapping
    String panel(@PathVariable DealId deal, @AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("view", views.of(seen(deal, viewer), viewer));
        return "offers/panel";
    }

    @GetMapping("/line")
    ModelAndView line(@PathVariable DealId deal) {
        return new ModelAndView("offers/compose-line", "path", "/deals/" + deal + "/proposals");
    }

    @PostMapping("/lines")
    ModelAndView compose(
            @PathVariable DealId deal,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f,
            HttpServletRequest form) {
        Deal seen = actedOn(deal, viewer);
        ComposeForm typed = ComposeForm.of(form);
        try {
            Counter counter = new Counter(shelf, typed.money(), f.locale());
            ProposalDraft draft = typed.asRequest(counter)
                    .checked(company, clock.instant(), counter)
                    .in(ChosenTemplate.checked(typed.template(), templates));
            return attached(seen, draft, viewer, f);
        } catch (Problem problem) {
            return refused(views.of(seen, viewer).with(typed.refused(problem)), f);
        }
    }

    @PostMapping("/file")
    ModelAndView upload(
            @PathVariable DealId deal,
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String total,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Deal seen = actedOn(deal, viewer);
        try {
            ProposalDraft draft = new UploadRequest(file, total).checked(files, views.currency(seen));
            return attached(seen, draft, viewer, f);
        } catch (Problem problem) {
            Reason why = ComposeForm.violations(problem).values().iterator().next();
            return refused(views.of(seen, viewer).with(why), f);
        }
    }

    private ModelAndView attached(Deal deal, ProposalDraft draft, Viewer viewer, Frame f) {
        Proposal proposal = proposals.attach(deal, draft, viewer);
        Toast toast = Toast.of(f.t("offers.attached", proposal.number()));
        return new ModelAndView(reply.anew("/deals/" + deal.id(), toast, f));
    }

    private static ModelAndView refused(PanelView view, Frame f) {
        ModelAndView page = new ModelAndView(f.isHtmx() ? "offers/panel" : "offers/panel-page", "view", view);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Deal seen(DealId deal, Viewer viewer) {
        return deals.find(deal, viewer).orElseThrow(Problem::notFound);
    }

    private Deal actedOn(DealId deal, Viewer viewer) {
        Deal seen = seen(deal, viewer);
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("offers.problem.may-not-act"));
        }
        return seen;
    }
}
