package dev.struktura.billing.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.billing.ElectronicInvoices;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.staff.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Invoices as programs of clients read them, to be kept by a browser. */
@Controller
@RequestMapping("/invoices/{id}")
class ElectronicPages {

    private final Invoices invoices;
    private final ElectronicInvoices electronic;

    ElectronicPages(Invoices invoices, ElectronicInvoices electronic) {
        this.invoices = invoices;
        this.electronic = electronic;
    }

    @GetMapping("/ubl")
    ResponseEntity<byte[]> ubl(@PathVariable InvoiceId id, @AuthenticationPrincipal Viewer viewer) {
        return ElectronicAnswer.ubl(electronic, seen(id, viewer));
    }

    @GetMapping("/zugferd")
    ResponseEntity<byte[]> zugferd(@PathVariable InvoiceId id, @AuthenticationPrincipal Viewer viewer) {
        return ElectronicAnswer.zugferd(electronic, seen(id, viewer));
    }

    private Invoice seen(InvoiceId id, Viewer viewer) {
        return invoices.find(id, viewer).filter(Invoice::isInvoice).orElseThrow(Problem::notFound);
    }
}
