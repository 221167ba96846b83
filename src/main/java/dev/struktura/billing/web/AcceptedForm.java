package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.billing.AcceptedOffers;
import dev.struktura.billing.AcceptedSince;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.billing.IssueResult;
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
import org.springframework.web.servlet.ModelAndView;

/** Lets an invoice ask for what the client accepted since. */
@Controller
class AcceptedForm {

    private final Deals deals;
    private final Invoices invoices;
    private final AcceptedOffers accepted;
    private final Papers papers;
    private final BillingPanelViews views;
    private final Reply reply;

    AcceptedForm(
            Deals deals,
            Invoices invoices,
            AcceptedOffers accepted,
            Papers papers,
            BillingPanelViews views,
            Reply reply) {
        this.deals = deals;
        this.invoices = invoices;
        this.accepted = accepted;
        this.papers = papers;
        this.views = views;
        this.reply = reply;
    }

    @PostMapping("/deals/{deal}/invoices/{id}/accepted")
    ModelAndView follow(
            @PathVariable DealId deal,
            @PathVariable InvoiceId id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Deal seen = deals.find(deal, viewer).orElseThrow(Problem::notFound);
        Invoice invoice = invoices.find(id, viewer)
                .filter(one -> one.deal().id().equals(deal))
                .orElseThrow(Problem::notFound);
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("billing.problem.may-not-act"));
        }
        return accepted.since(invoice, seen, viewer)
                .map(since -> followed(since, invoice, new Asker(seen, viewer, f)))
                .orElseGet(() -> refused("billing.accepted.same", new Asker(seen, viewer, f)));
    }

    /** Who asks, at which deal. */
    private record Asker(Deal deal, Viewer viewer, Frame f) {}

    private ModelAndView followed(AcceptedSince since, Invoice invoice, Asker asker) {
        return switch (since) {
            case AcceptedSince.Anew _ -> anew(invoice, asker);
            case AcceptedSince.Less less -> credited(invoice, less, asker);
            case AcceptedSince.More _ -> refused("billing.problem.paid-already", asker);
        };
    }

    private ModelAndView anew(Invoice old, Asker asker) {
        return switch (invoices.issueAsAccepted(asker.deal(), old, asker.viewer())) {
            case IssueResult.InForce(Invoice fresh) -> done("billing.issued", fresh, asker);
            case IssueResult.NoAmount _ -> refused("billing.problem.no-amount", asker);
            case IssueResult.NoSuchIssuer _ -> refused("billing.problem.no-issuer", asker);
            case IssueResult.Paid _ -> refused("billing.problem.paid-already", asker);
        };
    }

    private ModelAndView credited(Invoice invoice, AcceptedSince.Less less, Asker asker) {
        Reason why = Reason.of("why.billing.accepted-otherwise", invoice.number());
        return switch (papers.credit(invoice.id(), less.by(), why, asker.viewer())) {
            case PaperResult.Issued(Invoice note) ->
                done("billing.kind.issued." + note.kind().word(), note, asker);
            case PaperResult.Refused(Reason refusal) -> refused(refusal, asker);
        };
    }

    private ModelAndView done(String words, Invoice paper, Asker asker) {
        Toast toast = Toast.of(asker.f().t(words, paper.number()));
        return new ModelAndView(reply.anew("/deals/" + asker.deal().id(), toast, asker.f()));
    }

    private ModelAndView refused(String why, Asker asker) {
        return refused(Reason.of(why), asker);
    }

    private ModelAndView refused(Reason why, Asker asker) {
        BillingPanelView view = views.notIssued(asker.deal(), asker.viewer(), why);
        ModelAndView page =
                new ModelAndView(asker.f().isHtmx() ? "billing/panel" : "billing/panel-page", Map.of("view", view));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
