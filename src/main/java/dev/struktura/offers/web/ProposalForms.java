package dev.struktura.offers.web;

import dev.struktura.base.Company;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Toast;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.offers.Proposal;
import dev.struktura.offers.ProposalDraft;
import dev.struktura.offers.ProposalFiles;
import dev.struktura.offers.Proposals;
import dev.struktura.staff.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
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

/** The forms of the section of proposals. */
@Controller
@RequestMapping("/deals/{deal}/proposals")
class ProposalForms {

    private final Deals deals;
    private final Proposals proposals;
    private final ProposalFiles files;
    private final ProposalPanelViews views;
    private final Company company;
    private final Clock clock;

    ProposalForms(
            Deals deals,
            Proposals proposals,
            ProposalFiles files,
            ProposalPanelViews views,
            Company company,
            Clock clock) {
        this.deals = deals;
        this.proposals = proposals;
        this.files = files;
        this.views = views;
        this.company = company;
        this.clock = clock;
    }

    /** Where the answer goes: the page or the section of it that asked. */
    record Reply(Frame f, HttpServletRequest request, HttpServletResponse response, Model model) {}

    @ModelAttribute("reply")
    Reply reply(
            @ModelAttribute(name = "f", binding = false) Frame f,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return new Reply(f, request, response, model);
    }

    @GetMapping
    String panel(@PathVariable DealId deal, @AuthenticationPrincipal Viewer viewer, Model model) {
        model.addAttribute("view", views.of(seen(deal, viewer), viewer));
        return "offers/panel";
    }

    @GetMapping("/line")
    String line() {
        return "offers/compose-line";
    }

    @PostMapping("/lines")
    String compose(
            @PathVariable DealId deal,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "reply", binding = false) Reply reply) {
        Deal seen = actedOn(deal, viewer);
        ComposeForm form = ComposeForm.of(reply.request());
        try {
            return attached(seen, form.asRequest().checked(company, clock.instant()), viewer, reply);
        } catch (Problem problem) {
            return refused(views.of(seen, viewer).with(form.refused(problem)), reply);
        }
    }

    @PostMapping("/file")
    String upload(
            @PathVariable DealId deal,
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable String total,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "reply", binding = false) Reply reply) {
        Deal seen = actedOn(deal, viewer);
        try {
            ProposalDraft draft = new UploadRequest(file, total).checked(files, views.currency(seen));
            return attached(seen, draft, viewer, reply);
        } catch (Problem problem) {
            Reason why = ComposeForm.violations(problem).values().iterator().next();
            return refused(views.of(seen, viewer).with(why), reply);
        }
    }

    private String attached(Deal deal, ProposalDraft draft, Viewer viewer, Reply reply) {
        Proposal proposal = proposals.attach(deal, draft, viewer);
        String page = "/deals/" + deal.id();
        Toast.of(reply.f().t("offers.attached", proposal.number())).before(page, reply.request(), reply.response());
        return "redirect:" + page;
    }

    private static String refused(PanelView view, Reply reply) {
        reply.response().setStatus(422);
        reply.model().addAttribute("view", view);
        return reply.f().isHtmx() ? "offers/panel" : "offers/panel-page";
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
