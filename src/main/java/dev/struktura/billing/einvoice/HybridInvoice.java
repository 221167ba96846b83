package dev.struktura.billing.einvoice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromA3;

/** Puts an electronic invoice into the PDF that people read: ZUGFeRD 2, which is Factur-X. */
public final class HybridInvoice {

    private static final int ZUGFERD_2 = 2;

    private HybridInvoice() {}

    /**
     * @param pdf PDF/A-3
     * @throws IllegalArgumentException when something is {@linkplain Electronic#missing missing}
     */
    public static byte[] pdf(byte[] pdf, Electronic electronic) {
        if (!electronic.missing().isEmpty()) {
            throw new IllegalArgumentException("%s lacks %s".formatted(electronic.number(), electronic.missing()));
        }
        try (ZUGFeRDExporterFromA3 exporter = new ZUGFeRDExporterFromA3();
                ByteArrayOutputStream hybrid = new ByteArrayOutputStream()) {
            exporter.setProducer("Struktura")
                    .setCreator(electronic.seller().name())
                    .setZUGFeRDVersion(ZUGFERD_2)
                    .setProfile(Profiles.getByName(CiiInvoice.PROFILE))
                    .ignorePDFAErrors()
                    .load(pdf);
            exporter.setXML(CiiInvoice.xml(electronic)).export(hybrid);
            return hybrid.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(electronic.number()), e);
        }
    }
}
