package dev.struktura.billing.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.billing.ElectronicInvoices;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.billing.web.ElectronicAnswer;
import dev.struktura.staff.Viewer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Invoices by EN 16931. */
@RestController
@RequestMapping("/api/v1/invoices/{id}")
class ElectronicApi {

    private final Invoices invoices;
    private final ElectronicInvoices electronic;

    ElectronicApi(Invoices invoices, ElectronicInvoices electronic) {
        this.invoices = invoices;
        this.electronic = electronic;
    }

    /** UBL 2.1; 409 names what the invoice does not say and would have to. */
    @GetMapping(path = "/ubl", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> ubl(@PathVariable InvoiceId id, @AuthenticationPrincipal Viewer viewer) {
        return ElectronicAnswer.ubl(electronic, seen(id, viewer));
    }

    /** The PDF/A-3 with the invoice as XML inside, ZUGFeRD and Factur-X; 409 as for UBL. */
    @GetMapping(path = "/zugferd", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> zugferd(@PathVariable InvoiceId id, @AuthenticationPrincipal Viewer viewer) {
        return ElectronicAnswer.zugferd(electronic, seen(id, viewer));
    }

    private Invoice seen(InvoiceId id, Viewer viewer) {
        return invoices.find(id, viewer).filter(Invoice::isInvoice).orElseThrow(Problem::notFound);
    }
}
