package dev.struktura.billing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The printed invoices. */
@Component
public class Documents {

    private final DocumentRows rows;
    private final Press press;

    Documents(DocumentRows rows, Press press) {
        this.rows = rows;
        this.press = press;
    }

    /** The PDF as the client got it, else as they would get it now; printed anew in another language when one is asked for. */
    public byte[] of(Invoice invoice, @Nullable Locale asked) {
        Locale own = invoice.paper().locale();
        if (asked != null && !asked.getLanguage().equals(own.getLanguage())) {
            return press.print(invoice, asked);
        }
        return rows.find(invoice.id()).orElseGet(() -> press.print(invoice, own));
    }

    public PaperText words(Invoice invoice, Locale locale) {
        return press.words(invoice, locale);
    }
}
