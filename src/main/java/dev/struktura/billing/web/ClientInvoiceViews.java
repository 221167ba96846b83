package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Frames;
import dev.struktura.billing.Checkouts;
import dev.struktura.billing.Documents;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.client.InvoiceDoor;
import dev.struktura.staff.Staff;
import dev.struktura.staff.doors.Knocks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Looks up what the client's page of an invoice shows. */
@Component
class ClientInvoiceViews {

    private final InvoiceDoor door;
    private final Checkouts checkouts;
    private final Documents documents;
    private final Staff staff;
    private final Frames frames;

    ClientInvoiceViews(InvoiceDoor door, Checkouts checkouts, Documents documents, Staff staff, Frames frames) {
        this.door = door;
        this.checkouts = checkouts;
        this.documents = documents;
        this.staff = staff;
        this.frames = frames;
    }

    /** @param why a payment was not begun; null when none was refused */
    ModelAndView page(Invoice invoice, String path, @Nullable Reason why, HttpServletRequest request) {
        Frame f = frames.ofReader(invoice.paper().locale(), request);
        ClientInvoice.Person answers = Optional.ofNullable(door.deal(invoice).owner())
                .flatMap(staff::find)
                .map(employee -> new ClientInvoice.Person(employee.name(), employee.email()))
                .orElse(null);
        ClientInvoice view = new ClientInvoice(
                f,
                path,
                documents.words(invoice, invoice.paper().locale()),
                documents.words(invoice, f.locale()),
                Knocks.isColleague(),
                answers,
                payment(invoice, why, request, f));
        return new ModelAndView("billing/client-page", "view", view).addObject("f", f);
    }

    private ClientPayment payment(Invoice invoice, @Nullable Reason why, HttpServletRequest request, Frame f) {
        return new ClientPayment(
                invoice,
                checkouts.offeredFor(invoice).orElse(null),
                door.checkouts(invoice),
                request.getParameter(ClientInvoicePage.CAME_BACK) != null,
                why,
                f.visit().now());
    }
}
