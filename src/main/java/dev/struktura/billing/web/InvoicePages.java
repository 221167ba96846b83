package dev.struktura.billing.web;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.web.Cursor;
import dev.struktura.base.web.PdfAnswer;
import dev.struktura.billing.Documents;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.InvoiceFilter;
import dev.struktura.billing.InvoiceId;
import dev.struktura.billing.Invoices;
import dev.struktura.staff.Viewer;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of invoices and their documents. */
@Controller
class InvoicePages {

    private static final int PAGE = 50;

    private final Invoices invoices;
    private final Documents documents;

    InvoicePages(Invoices invoices, Documents documents) {
        this.invoices = invoices;
        this.documents = documents;
    }

    @GetMapping("/invoices")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal Viewer viewer,
            Model model) {
        Invoice.State wanted = Arrays.stream(Invoice.State.values())
                .filter(one -> one.word().equals(state))
                .findFirst()
                .orElse(null);
        List<Invoice> found = invoices.list(InvoiceFilter.ALL.in(wanted).after(place(after)), PAGE + 1, viewer);
        List<Invoice> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE
                ? Cursor.seal(InvoiceFilter.Place.of(shown.getLast()).toString())
                : null;
        model.addAttribute(
                "screen", new InvoiceList(shown, wanted == null ? "" : wanted.word(), next, viewer.handlesMoney()));
        return "billing/invoices";
    }

    private static InvoiceFilter.@Nullable Place place(String after) {
        try {
            return Cursor.open(after).map(InvoiceFilter.Place::read).orElse(null);
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException notAPlace) {
            return null;
        }
    }

    @GetMapping("/invoices/{id}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable InvoiceId id,
            @RequestParam(required = false) @Nullable String lang,
            @AuthenticationPrincipal Viewer viewer) {
        Invoice invoice = invoices.find(id, viewer).orElseThrow(Problem::notFound);
        return PdfAnswer.of(invoice.fileName(), documents.of(invoice, lang == null ? null : Locale.of(lang)));
    }
}
