package dev.struktura.billing;

import dev.struktura.base.Company;
import dev.struktura.base.print.PdfPress;
import dev.struktura.base.web.Texts;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints invoices to PDF. */
@Component
class Press {

    private final PdfPress press;
    private final Texts texts;
    private final Company company;

    Press(PdfPress press, Texts texts, Company company) {
        this.press = press;
        this.texts = texts;
        this.company = company;
    }

    PaperText words(Invoice invoice, Locale locale) {
        return new PaperText(invoice, texts, Texts.supported(locale), company.zone());
    }

    byte[] print(Invoice invoice, Locale locale) {
        return print(words(invoice, locale));
    }

    byte[] printForArchive(PaperText words) {
        return press.printForArchive("billing/paper", Map.of("p", words));
    }

    byte[] print(PaperText words) {
        return press.print("billing/paper", Map.of("p", words));
    }
}
