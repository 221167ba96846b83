package dev.struktura.billing;

import dev.struktura.billing.einvoice.Electronic;
import dev.struktura.billing.einvoice.HybridInvoice;
import dev.struktura.billing.einvoice.Missing;
import dev.struktura.billing.einvoice.UblInvoice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Invoices as programs of clients read them: EN 16931. */
@Component
public class ElectronicInvoices {

    private final Press press;

    ElectronicInvoices(Press press) {
        this.press = press;
    }

    /** What the invoice does not say and would have to; empty when nothing stands in the way. */
    public List<Missing> missing(Invoice invoice) {
        return electronic(words(invoice)).missing();
    }

    /**
     * UBL 2.1.
     *
     * @throws IllegalArgumentException when something is missing
     */
    public byte[] ubl(Invoice invoice) {
        return UblInvoice.xml(electronic(words(invoice)));
    }

    /**
     * The PDF, PDF/A-3, with the invoice as XML inside: ZUGFeRD and Factur-X.
     *
     * @throws IllegalArgumentException when something is missing
     */
    public byte[] zugferd(Invoice invoice) {
        PaperText words = words(invoice);
        return HybridInvoice.pdf(press.printForArchive(words), electronic(words));
    }

    private PaperText words(Invoice invoice) {
        return press.words(invoice, invoice.paper().locale());
    }

    private static Electronic electronic(PaperText words) {
        return new ElectronicPaper(words).electronic();
    }
}
