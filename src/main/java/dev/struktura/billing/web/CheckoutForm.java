package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Frame;
import dev.struktura.billing.Checkout;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.staff.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens the page at a provider that a seller sends to the client. */
@Controller
class CheckoutForm {

    private final Invoices invoices;
    private final CheckoutDesk desk;

    CheckoutForm(Invoices invoices, CheckoutDesk desk) {
        this.invoices = invoices;
        this.desk = desk;
    }

    @PostMapping("/invoices/{id}/checkouts")
    ModelAndView open(
            @PathVariable InvoiceId id,
            @AuthenticationPrincipal Viewer viewer,
            @ModelAttribute(name = "f", binding = false) Frame f) {
        Invoice invoice = invoices.find(id, viewer).orElseThrow(Problem::notFound);
        if (!viewer.mayAct()) {
            throw Problem.forbidden(Reason.of("billing.problem.may-not-act"));
        }
        String view = f.isHtmx() ? "billing/checkout" : "billing/checkout-page";
        try {
            Checkout opened = desk.open(invoice, viewer);
            return new ModelAndView(view)
                    .addObject("invoice", invoice)
                    .addObject("checkout", opened)
                    .addObject("why", null);
        } catch (Problem refused) {
            ModelAndView page = new ModelAndView(view)
                    .addObject("invoice", invoice)
                    .addObject("checkout", null)
                    .addObject("why", refused.detail());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }
}
