package dev.struktura.billing.web;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.billing.PaperKind;
import dev.struktura.billing.PaperPost;
import dev.struktura.billing.PaperResult;
import dev.struktura.billing.Papers;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.staff.Viewer;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The buttons for pro-formas, credit notes and acts on the page of a deal. */
@Controller
@RequestMapping("/deals/{deal}")
class PaperForms {

    private final Papers papers;
    private final Invoices invoices;
    private final Deals deals;
    private final PaperPost post;
    private final BillingPanelViews views;
    private final Reply reply;

    PaperForms(Papers papers, Invoices invoices, Deals deals, PaperPost post, BillingPanelViews views, Reply reply) {
        this.papers = papers;
        this.post = post;
        this.invoices = invoices;
        this.deals = deals;
        this.views = views;
        this.reply = reply;
    }

    @PostMapping("/pro-formas")
    ModelAndView proForma(
            @PathVariable DealId deal,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Deal seen = actedOn(deal, viewer);
        return answer(papers.proForma(seen, viewer), seen, viewer, f);
    }

    @PostMapping("/invoices/{id}/credit-notes")
    ModelAndView credit(
            @PathVariable DealId deal,
            @PathVariable InvoiceId id,
            @RequestParam(defaultValue = "") String amount,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Deal seen = actedOn(deal, viewer);
        Invoice invoice = invoice(seen, id, viewer);
        Money less = new Typed(amount, "", "").money(invoice.total().currency());
        return less == null
                ? refused(views.notIssued(seen, viewer, Reason.of("billing.problem.amount")), f)
                : answer(papers.credit(id, less, viewer), seen, viewer, f);
    }

    @PostMapping("/invoices/{id}/acts")
    ModelAndView act(
            @PathVariable DealId deal,
            @PathVariable InvoiceId id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Deal seen = actedOn(deal, viewer);
        return answer(papers.act(invoice(seen, id, viewer).id(), viewer), seen, viewer, f);
    }

    @PostMapping("/invoices/{id}/letters")
    ModelAndView send(
            @PathVariable DealId deal,
            @PathVariable InvoiceId id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Deal seen = actedOn(deal, viewer);
        Invoice paper = invoice(seen, id, viewer);
        if (paper.kind() == PaperKind.INVOICE) {
            return refused(views.notIssued(seen, viewer, Reason.of("billing.kind.mail.invoice")), f);
        }
        post.send(paper, viewer);
        Toast toast = Toast.of(f.t("billing.kind.mailed", paper.number()));
        return new ModelAndView(reply.anew("/deals/" + seen.id(), toast, f));
    }

    private ModelAndView answer(PaperResult result, Deal deal, Viewer viewer, Frame f) {
        return switch (result) {
            case PaperResult.Refused(Reason why) -> refused(views.notIssued(deal, viewer, why), f);
            case PaperResult.Issued(Invoice paper) -> {
                Toast toast = Toast.of(f.t("billing.kind.issued." + paper.kind().word(), paper.number()));
                yield new ModelAndView(reply.anew("/deals/" + deal.id(), toast, f));
            }
        };
    }

    private static ModelAndView refused(BillingPanelView view, Frame f) {
        ModelAndView page = new ModelAndView(f.isHtmx() ? "billing/panel" : "billing/panel-page", Map.of("view", view));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private Invoice invoice(Deal deal, InvoiceId id, Viewer viewer) {
        return invoices.find(id, viewer)
                .filter(one -> one.deal().id().equals(deal.id()))
                .orElseThrow(Problem::notFound);
    }

    private Deal actedOn(DealId deal, Viewer viewer) {
        Deal seen = deals.find(deal, viewer).orElseThrow(Problem::notFound);
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("billing.problem.may-not-act"));
        }
        return seen;
    }
}
