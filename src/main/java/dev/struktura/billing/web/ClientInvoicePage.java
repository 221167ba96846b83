package dev.struktura.billing.web;

import dev.struktura.base.web.PdfAnswer;
import dev.struktura.billing.Documents;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.client.InvoiceDoor;
import dev.struktura.billing.qr.QrImage;
import dev.struktura.staff.doors.KeyInAddress;
import dev.struktura.staff.doors.Knocks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the client sees behind the link of an invoice: how to pay it; nobody signs in here. */
@Controller
@RequestMapping("/i/{token}")
class ClientInvoicePage {

    /** What the address says of whoever comes from a page of a provider. */
    static final String CAME_BACK = "came-back";

    private final InvoiceDoor door;
    private final Documents documents;
    private final ClientInvoiceViews views;

    ClientInvoicePage(InvoiceDoor door, Documents documents, ClientInvoiceViews views) {
        this.door = door;
        this.documents = documents;
        this.views = views;
    }

    static String path(String token) {
        return "/i/" + token;
    }

    /** @param ended whether there was something once */
    static ModelAndView gone(boolean ended) {
        return new ModelAndView(
                "billing/client-gone", Map.of("ended", ended), ended ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
    }

    @GetMapping
    ModelAndView page(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        KeyInAddress.keepPrivate(response);
        return door.open(token, Knocks.of(request, token))
                .map(invoice -> views.page(invoice, path(token), null, request))
                .orElseGet(() -> gone(door.hasEnded(token)));
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
