package dev.struktura.billing.einvoice;

import com.helger.cii.d16b.CIID16BCrossIndustryInvoiceTypeMarshaller;
import com.helger.commons.error.list.ErrorList;
import com.helger.en16931.cii2ubl.CIIToUBL21Converter;
import com.helger.ubl21.UBL21Marshaller;
import java.util.Objects;
import oasis.names.specification.ubl.schema.xsd.invoice_21.InvoiceType;
import un.unece.uncefact.data.standard.crossindustryinvoice._100.CrossIndustryInvoiceType;

/** Writes an electronic invoice as UBL 2.1. */
public final class UblInvoice {

    private UblInvoice() {}

    /** @throws IllegalArgumentException when something is {@linkplain Electronic#missing missing} */
    public static byte[] xml(Electronic electronic) {
        if (!electronic.missing().isEmpty()) {
            throw new IllegalArgumentException("%s lacks %s".formatted(electronic.number(), electronic.missing()));
        }
        CrossIndustryInvoiceType cii = Objects.requireNonNull(
                new CIID16BCrossIndustryInvoiceTypeMarshaller().read(CiiInvoice.xml(electronic)));
        ErrorList errors = new ErrorList();
        if (new CIIToUBL21Converter().convertCIItoUBL(cii, errors) instanceof InvoiceType invoice) {
            return Objects.requireNonNull(
                    UBL21Marshaller.invoice().setFormattedOutput(true).getAsBytes(invoice));
        }
        throw new IllegalStateException("no UBL came of %s: %s".formatted(electronic.number(), errors));
    }
}
