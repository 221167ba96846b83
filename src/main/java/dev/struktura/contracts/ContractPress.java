package dev.struktura.contracts;

import dev.struktura.base.Company;
import dev.struktura.base.print.PdfPress;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints contracts that were written in the product. */
@Component
class ContractPress {

    private final PdfPress press;
    private final Company company;

    ContractPress(PdfPress press, Company company) {
        this.press = press;
        this.company = company;
    }

    byte[] print(String title, String text, Locale locale) {
        return press.print(
                "contracts/paper",
                Map.of(
                        "title", title,
                        "company", company.legalName(),
                        "language", locale.getLanguage(),
                        "text", ContractText.of(text)));
    }
}
