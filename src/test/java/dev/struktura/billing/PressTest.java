package dev.struktura.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.struktura.base.print.PdfPress;
import dev.struktura.base.web.Texts;
import dev.struktura.billing.qr.PaymentQr;
import dev.struktura.billing.qr.QrReader;
import dev.struktura.testing.Companies;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PressTest {

    private final Press press = pressIn("Europe/Kyiv");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uk|Рахунок на оплату № 2026-00017|Виставлено 2 березня 2026|Три тисячі одна гривня 00 копійок|у т. ч."
                        + " 20%: 500,17",
                "ru|Счёт на оплату № 2026-00017|Выставлен 2 марта 2026|Три тысячи одна гривна 00 копеек|в т. ч. 20%:"
                        + " 500,17",
                "en|Invoice No. 2026-00017|Issued 2 March 2026|Three thousand one hryvnias 00 kopiykas|including 20%:"
                        + " 500.17"
            })
    void anInvoiceSaysWhatItMustInThreeLanguages(String language, String title, String day, String words, String vat)
            throws IOException {
        Invoice invoice =
                Samples.invoice(List.of(Samples.line("Впровадження «Структура», їжак ґанок", "2", "1500.50")));

        String text = text(press.print(invoice, Locale.of(language)), "invoice-" + language);

        assertThat(text)
                .contains(title, day, words, vat)
                .contains("ТОВ «ТехФлоу»", "43512687", "UA213223130000026007233566001")
                .contains("ТОВ «Ґанок і Їжак»", "40123456", "79000, м. Львів, вул. Під’їзна, 7")
                .contains("Впровадження «Структура», їжак ґанок")
                .doesNotContain("billing.");
    }

    @Test
    void theDaysOfAnInvoiceAreThoseOfTheCompany() throws IOException {
        Invoice invoice = Samples.invoice(List.of(Samples.line("Work", "1", "10.00")));

        byte[] paper = pressIn("Pacific/Kiritimati").print(invoice, Locale.of("en"));

        assertThat(text(paper, "invoice-elsewhere")).contains("Issued 2 March 2026", "10 March 2026");
        assertThat(text(press.print(invoice, Locale.of("en")), "invoice-here")).contains("9 March 2026");
    }

    @Test
    void theCodeOnThePaperIsReadByAScanner() throws IOException {
        Invoice invoice = Samples.invoice(List.of(Samples.line("Впровадження", "2", "1500.50")));

        byte[] pdf = press.print(invoice, Locale.of("uk"));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
            PaymentQr code = press.words(invoice, Locale.of("uk")).qr().orElseThrow();
            assertThat(QrReader.read(page, code.charset())).isEqualTo(code.content());
        }
    }

    @Test
    void everyFontIsInTheFile() throws IOException {
        byte[] pdf = press.print(Samples.invoice(List.of(Samples.line("Робота", "1", "10.00"))), Locale.of("uk"));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
        assertThat(pdf.length).isLessThan(150_000);
    }

    @Test
    void whatAClientIsCalledIsTextAndNothingElse() throws IOException {
        String nasty = "<img src=\"file:///etc/passwd\"/> & <b>\u0001\uFFFE x </b> ]]> &xxe; \uD83D";

        String text = text(
                press.print(Samples.invoice(List.of(Samples.line(nasty, "1", "10.00"))), Locale.of("en")), "nasty");

        assertThat(text).contains("<img src=\"file:///etc/passwd\"/>").contains("]]> &xxe;");
    }

    @Test
    void aLongInvoiceGoesOnOverPagesAndLosesNothing() throws IOException {
        List<Paper.Line> lines = new ArrayList<>(IntStream.rangeClosed(1, 200)
                .mapToObj(i -> Samples.line("Позиція-" + i + "-кінець " + "довга назва ".repeat(i % 7), "1.5", "99.99"))
                .toList());

        byte[] pdf = press.print(Samples.invoice(lines), Locale.of("uk"));

        String text = text(pdf, "invoice-long");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
        }
        assertThat(IntStream.rangeClosed(1, 200)).allMatch(i -> text.contains("Позиція-" + i + "-кінець"));
    }

    private static Press pressIn(String zone) {
        TemplateEngine templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.struktura.jte");
        return new Press(new PdfPress(templates), new Texts(), Companies.in(zone));
    }

    /** The text of a document; its first page is kept as a picture to look at. */
    private static String text(byte[] pdf, String picture) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Path folder = Files.createDirectories(Path.of("target", "screens"));
            ImageIO.write(
                    new PDFRenderer(document).renderImageWithDPI(0, 90),
                    "png",
                    folder.resolve(picture + ".png").toFile());
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replace('\u00a0', ' ').replace('\u202f', ' ');
        }
    }
}
