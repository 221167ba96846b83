package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.Money;
import dev.struktura.base.print.PdfPress;
import dev.struktura.base.web.Texts;
import dev.struktura.testing.Companies;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mustangproject.validator.ZUGFeRDValidator;

class ElectronicInvoicesTest {

    private final ElectronicInvoices electronic = new ElectronicInvoices(new Press(
            new PdfPress(TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.struktura.jte")),
            new Texts(),
            Companies.in("Europe/Kyiv")));

    @TempDir
    Path folder;

    /** By the rules of PDF/A-3 and of EN 16931, which take a while to load. */
    @Test
    void thePdfIsAnArchiveAndAnInvoiceForPrograms() throws Exception {
        Invoice invoice = Samples.invoice(List.of(
                Samples.line("Впровадження «Структура», їжак ґанок", "3", "1500.50"),
                Samples.line("Навчання", "1.5", "99.99")));
        Path file = Files.write(folder.resolve("invoice.pdf"), electronic.zugferd(invoice));

        String report = new ZUGFeRDValidator().validate(file.toString());

        assertThat(report)
                .contains("isCompliant=true", "urn:cen.eu:en16931:2017", "<summary status=\"valid\"/>")
                .doesNotContain("<error", "status=\"invalid\"");
    }

    @Test
    void bothAskForTheTotalOfThePaper() {
        Invoice invoice = Samples.invoice(List.of(
                Samples.line("Впровадження", "3", "0.33"),
                Samples.line("Навчання", "7", "0.33"),
                Samples.line(null, "1", "0.10")));

        assertThat(invoice.total()).isEqualTo(Money.of("3.40", "UAH"));
        assertThat(new String(electronic.ubl(invoice), StandardCharsets.UTF_8))
                .contains(">3.4</cbc:PayableAmount>")
                .contains("Товари та послуги за угодою № 1042");
    }

    @Test
    void anInvoiceThatSaysEnoughLacksNothing() {
        Invoice invoice = Samples.invoice(List.of(Samples.line("Робота", "1", "10.00")));

        assertThat(electronic.missing(invoice)).isEmpty();
    }
}
