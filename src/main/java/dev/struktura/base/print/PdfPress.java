package dev.struktura.base.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Prints templates to PDF, with fonts of our own, called {@code Paper}, so that Cyrillic looks the same everywhere. */
@Component
public class PdfPress {

    /** What XML cannot hold; such characters come in with names pasted from anywhere. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\u0009\\u000A\\u000D\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** Pictures that stand in the page itself. */
    private static final Pattern OWN_PICTURE = Pattern.compile("data:image/(png|jpeg);base64,.*");

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final TemplateEngine templates;
    private final byte[] normal = font("DejaVuSansCondensed.ttf");
    private final byte[] bold = font("DejaVuSansCondensed-Bold.ttf");

    public PdfPress(TemplateEngine templates) {
        this.templates = templates;
        // pictures of papers are small: they need no files to be read and written by
        ImageIO.setUseCache(false);
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    /** @param template well-formed as XML, such as {@code billing/paper} */
    public byte[] print(String template, Map<String, Object> params) {
        return print(template, params, builder -> {});
    }

    /** PDF/A-3, which keeps files inside it and is read the same in decades. */
    public byte[] printForArchive(String template, Map<String, Object> params) {
        return print(template, params, builder -> {
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_U);
            builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        });
    }

    private byte[] print(String template, Map<String, Object> params, Consumer<PdfRendererBuilder> more) {
        StringOutput page = new StringOutput();
        templates.render(template + ".jte", params, page);
        try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .withProducer("Struktura")
                    .withHtmlContent(NOT_XML.matcher(page.toString()).replaceAll(""), null)
                    .useFont(() -> new ByteArrayInputStream(normal), "Paper", NORMAL, FontStyle.NORMAL, true)
                    .useFont(() -> new ByteArrayInputStream(bold), "Paper", BOLD, FontStyle.NORMAL, true)
                    .toStream(pdf);
            // what a client is called must never make the server fetch anything
            builder.useExternalResourceAccessControl(
                    (address, type) ->
                            address != null && OWN_PICTURE.matcher(address).matches(),
                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            more.accept(builder);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(template + " cannot be printed", e);
        }
    }

    private static byte[] font(String file) {
        try (InputStream font = PdfPress.class.getResourceAsStream("/fonts/" + file)) {
            return Objects.requireNonNull(font, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
