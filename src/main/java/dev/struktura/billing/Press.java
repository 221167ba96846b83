package dev.struktura.billing;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.struktura.base.Company;
import dev.struktura.base.web.Texts;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Prints invoices to PDF, with fonts of our own so that Cyrillic looks the same everywhere. */
@Component
class Press {

    /** What XML cannot hold; such characters come in with names pasted from anywhere. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final TemplateEngine templates;
    private final Texts texts;
    private final Company company;

    Press(TemplateEngine templates, Texts texts, Company company) {
        this.templates = templates;
        this.texts = texts;
        this.company = company;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    PaperText words(Invoice invoice, Locale locale) {
        return new PaperText(invoice, texts, Texts.supported(locale), company.zone());
    }

    byte[] print(Invoice invoice, Locale locale) {
        return print(words(invoice, locale));
    }

    byte[] print(PaperText words) {
        StringOutput page = new StringOutput();
        templates.render("billing/paper.jte", Map.of("p", words), page);
        try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withProducer("Struktura")
                    .withHtmlContent(NOT_XML.matcher(page.toString()).replaceAll(""), null)
                    .useFont(() -> font("DejaVuSansCondensed.ttf"), "Paper", NORMAL, FontStyle.NORMAL, true)
                    .useFont(() -> font("DejaVuSansCondensed-Bold.ttf"), "Paper", BOLD, FontStyle.NORMAL, true)
                    .toStream(pdf);
            // what a client is called must never make the server fetch anything
            builder.useExternalResourceAccessControl(
                    (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "invoice %s cannot be printed".formatted(words.invoice().number()), e);
        }
    }

    private static InputStream font(String file) {
        return Objects.requireNonNull(Press.class.getResourceAsStream("/fonts/" + file), file);
    }
}
