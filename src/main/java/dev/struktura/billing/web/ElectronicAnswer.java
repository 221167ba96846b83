package dev.struktura.billing.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.billing.ElectronicInvoices;
import dev.struktura.billing.Invoice;
import dev.struktura.billing.einvoice.Missing;
import java.util.List;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An electronic invoice as a file to keep, or all that stands in its way. */
public final class ElectronicAnswer {

    private ElectronicAnswer() {}

    public static ResponseEntity<byte[]> ubl(ElectronicInvoices electronic, Invoice invoice) {
        check(electronic, invoice);
        return kept("invoice-%s.xml".formatted(invoice.number()), MediaType.APPLICATION_XML, electronic.ubl(invoice));
    }

    public static ResponseEntity<byte[]> zugferd(ElectronicInvoices electronic, Invoice invoice) {
        check(electronic, invoice);
        return kept(
                "invoice-%s-zugferd.pdf".formatted(invoice.number()),
                MediaType.APPLICATION_PDF,
                electronic.zugferd(invoice));
    }

    private static void check(ElectronicInvoices electronic, Invoice invoice) {
        List<Missing> missing = electronic.missing(invoice);
        if (!missing.isEmpty()) {
            throw Problem.of(
                    Problem.Kind.CONFLICT,
                    Reason.of("billing.electronic.incomplete"),
                    Map.of(
                            "errors",
                            missing.stream()
                                    .map(one -> new Violation(one.path(), one.reason()))
                                    .toList()));
        }
    }

    private static ResponseEntity<byte[]> kept(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
