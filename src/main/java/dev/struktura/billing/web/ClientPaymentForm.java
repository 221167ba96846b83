package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.billing.CheckoutResult;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.client.InvoiceDoor;
import dev.struktura.staff.doors.KeyInAddress;
import dev.struktura.staff.doors.Knocks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The client wants to pay online; the token in the path is the proof. The policy of pages forbids that a form leads to another site: the
 * answer is our own page with a link to the provider's.
 */
@Controller
class ClientPaymentForm {

    private final InvoiceDoor door;
    private final CheckoutDesk desk;
    private final ClientInvoiceViews views;

    ClientPaymentForm(InvoiceDoor door, CheckoutDesk desk, ClientInvoiceViews views) {
        this.door = door;
        this.desk = desk;
        this.views = views;
    }

    @PostMapping("/i/{token}/checkout")
    ModelAndView pay(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        KeyInAddress.keepPrivate(response);
        Optional<Invoice> invoice = door.look(token);
        if (invoice.isEmpty()) {
            return ClientInvoicePage.gone(door.hasEnded(token));
        }
        String path = ClientInvoicePage.path(token);
        return refusal(invoice.get(), path)
                .map(why -> again(invoice.get(), path, why, request))
                .orElseGet(() -> new ModelAndView("redirect:" + path + "#online", HttpStatus.SEE_OTHER));
    }

    /** Why there is nothing to pay by; empty when there is. */
    private Optional<Reason> refusal(Invoice invoice, String path) {
        if (Knocks.isColleague()) {
            return Optional.of(Reason.of("billing.client.online.ours"));
        }
        return switch (desk.open(invoice, path)) {
            case CheckoutResult.Opened _, CheckoutResult.OnItsWay _ -> Optional.empty();
            case CheckoutResult.NoProvider _ -> Optional.of(Reason.of("billing.client.online.no-provider"));
            case CheckoutResult.NothingOwed _ -> Optional.of(Reason.of("billing.client.online.nothing-owed"));
            case CheckoutResult.NotTaken _ -> Optional.of(Reason.of("billing.client.online.not-taken"));
            case CheckoutResult.Refused _ -> Optional.of(Reason.of("billing.client.online.silent"));
        };
    }

    private ModelAndView again(Invoice invoice, String path, Reason why, HttpServletRequest request) {
        ModelAndView page = views.page(invoice, path, why, request);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
