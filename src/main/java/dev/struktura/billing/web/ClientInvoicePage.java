package dev.struktura.billing.web;

import dev.struktura.base.web.Frame;
import dev.struktura.base.web.Frames;
import dev.struktura.base.web.PdfAnswer;
import dev.struktura.billing.Documents;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.client.InvoiceDoor;
import dev.struktura.billing.qr.QrImage;
import dev.struktura.staff.Staff;
import dev.struktura.staff.doors.KeyInAddress;
import dev.struktura.staff.doors.Knocks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the client sees behind the link of an invoice: how to pay it; nobody signs in here. */
@Controller
@RequestMapping("/i/{token}")
class ClientInvoicePage {

    private final InvoiceDoor door;
    private final Documents documents;
    private final Staff staff;
    private final Frames frames;

    ClientInvoicePage(InvoiceDoor door, Documents documents, Staff staff, Frames frames) {
        this.door = door;
        this.documents = documents;
        this.staff = staff;
        this.frames = frames;
    }

    @GetMapping
    String page(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        KeyInAddress.keepPrivate(response);
        Optional<Invoice> invoice = door.open(token, Knocks.of(request, token));
        if (invoice.isEmpty()) {
            boolean ended = door.hasEnded(token);
            response.setStatus((ended ? HttpStatus.GONE : HttpStatus.NOT_FOUND).value());
            model.addAttribute("ended", ended);
            return "billing/client-gone";
        }
        ClientInvoice view = view(invoice.get(), token, request);
        model.addAttribute("f", view.f());
        model.addAttribute("view", view);
        return "billing/client-page";
    }

    private ClientInvoice view(Invoice invoice, String token, HttpServletRequest request) {
        Frame f = frames.ofReader(invoice.paper().locale(), request);
        ClientInvoice.Person answers = Optional.ofNullable(door.deal(invoice).owner())
                .flatMap(staff::find)
                .map(employee -> new ClientInvoice.Person(employee.name(), employee.email()))
                .orElse(null);
        return new ClientInvoice(
                f,
                "/i/" + token,
                documents.words(invoice, invoice.paper().locale()),
                documents.words(invoice, f.locale()),
                Knocks.isColleague(),
                answers);
    }

    /** The document counts as opening, too: some clients get its link passed on. */
    @GetMapping("/invoice.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        KeyInAddress.keepPrivate(response);
        return door.open(token, Knocks.of(request, token))
                .map(invoice -> PdfAnswer.of(invoice.fileName(), door.document(invoice)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/qr.png")
    ResponseEntity<byte[]> qr(@PathVariable String token, HttpServletResponse response) {
        KeyInAddress.keepPrivate(response);
        return door.look(token)
                .filter(Invoice::awaitsPayment)
                .flatMap(invoice ->
                        documents.words(invoice, invoice.paper().locale()).qr())
                .flatMap(QrImage::png)
                .map(png -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
