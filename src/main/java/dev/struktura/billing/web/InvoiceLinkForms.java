package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Reply;
import dev.struktura.base.web.Toast;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.billing.client.InvoiceLinks;
import dev.struktura.deals.DealId;
import dev.struktura.staff.Viewer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Taking back and replacing the client's link on the page of the deal. */
@Controller
@RequestMapping("/deals/{deal}/invoices/{id}/link")
class InvoiceLinkForms {

    private final Invoices invoices;
    private final InvoiceLinks links;
    private final Reply reply;

    InvoiceLinkForms(Invoices invoices, InvoiceLinks links, Reply reply) {
        this.invoices = invoices;
        this.links = links;
        this.reply = reply;
    }

    @PostMapping("/revocation")
    String revoke(
            @PathVariable DealId deal,
            @PathVariable InvoiceId id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Invoice invoice = actedOn(deal, id, viewer);
        links.revoke(invoice, viewer);
        return done(invoice, "billing.link.was-revoked", f);
    }

    @PostMapping("/replacement")
    String replace(
            @PathVariable DealId deal,
            @PathVariable InvoiceId id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Invoice invoice = actedOn(deal, id, viewer);
        links.replace(invoice, viewer);
        return done(invoice, "billing.link.was-replaced", f);
    }

    private String done(Invoice invoice, String words, Frame f) {
        return reply.anew("/deals/" + invoice.deal().id(), Toast.of(f.t(words, invoice.number())), f);
    }

    private Invoice actedOn(DealId deal, InvoiceId id, Viewer viewer) {
        Invoice invoice = invoices.find(id, viewer)
                .filter(one -> one.isInvoice() && one.deal().id().equals(deal))
                .orElseThrow(Problem::notFound);
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("billing.problem.may-not-act"));
        }
        return invoice;
    }
}
