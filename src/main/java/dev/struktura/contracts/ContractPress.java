package dev.struktura.contracts;

import dev.struktura.base.Company;
import dev.struktura.base.print.PdfPress;
import dev.struktura.base.web.Texts;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Prints contracts that were written in the product, and certificates of what was signed. */
@Component
class ContractPress {

    private final PdfPress press;
    private final Texts texts;
    private final Company company;

    ContractPress(PdfPress press, Texts texts, Company company) {
        this.press = press;
        this.texts = texts;
        this.company = company;
    }

    byte[] print(String title, String seller, String text, Locale locale) {
        return press.print(
                "contracts/paper",
                Map.of(
                        "title",
                        title,
                        "company",
                        seller,
                        "language",
                        locale.getLanguage(),
                        "text",
                        ContractText.of(text)));
    }

    /** What was signed, by whom and when, to be printed and filed beside the contract; in the language of the contract. */
    byte[] certificate(Contract contract, Signing signing) {
        return press.print(
                "contracts/certificate", Map.of("c", new Certificate(contract, signing, texts, company.zone())));
    }
}
