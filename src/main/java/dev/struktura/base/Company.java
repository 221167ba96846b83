package dev.struktura.base;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The company whose sales department this is; settings {@code struktura.company.*}. The first legal entity is made of them when the
 * program starts for the first time, and is kept on its page from then on.
 *
 * @param name what clients call it
 * @param legalName as registered; the name when left empty
 * @param country ISO 3166, two letters
 * @param iban account that invoices are paid to
 * @param signatory who signs invoices, such as {@code Director O. Melnyk}
 * @param vatPercent part of VAT contained in prices, in percent of the price before it; 0 when the company pays none
 * @param invoiceDays days a client has to pay
 * @param currency what prices without a currency are in
 * @param locale language of papers for clients whose language is not known
 * @param zone whose midnight ends a day, and a year of invoice numbers
 */
@ConfigurationProperties("struktura.company")
public record Company(
        @DefaultValue("Struktura") String name,
        @DefaultValue("") String legalName,
        @DefaultValue("") String taxId,
        @DefaultValue("UA") String country,
        @DefaultValue("") String address,
        @DefaultValue("") String iban,
        @DefaultValue("") String bank,
        @DefaultValue("") String phone,
        @DefaultValue("") String email,
        @DefaultValue("") String signatory,
        @DefaultValue("0") int vatPercent,
        @DefaultValue("7") int invoiceDays,
        @DefaultValue("UAH") Currency currency,
        @DefaultValue("uk") Locale locale,
        @DefaultValue("Europe/Kyiv") ZoneId zone) {

    public Company {
        legalName = legalName.isBlank() ? name : legalName;
        if (vatPercent < 0 || vatPercent > 100 || invoiceDays < 0) {
            throw new IllegalArgumentException(
                    "struktura.company: VAT is 0 to 100 percent, invoice days are not negative");
        }
    }
}
