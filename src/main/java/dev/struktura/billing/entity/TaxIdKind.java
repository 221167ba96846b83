package dev.struktura.billing.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which register a tax number is of. */
public enum TaxIdKind {
    /** Ukraine, companies. */
    EDRPOU,
    /** Ukraine, people and sole traders. */
    RNOKPP,
    /** Russia, companies and people. */
    INN,
    /** Russia, the register of companies. */
    OGRN,
    /** Russia, the register of sole traders. */
    OGRNIP,
    /** Kazakhstan, companies. */
    BIN,
    /** Kazakhstan, people and sole traders. */
    IIN,
    /** European Union, with the letters of the country. */
    VAT_ID,
    OTHER;

    private static final int RNOKPP_DIGITS = 10;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a word that is no kind */
    @JsonCreator
    public static TaxIdKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What a number of a country most likely is when nobody says. */
    public static TaxIdKind usualIn(String country, String taxId) {
        return switch (country) {
            case "UA" -> taxId.length() == RNOKPP_DIGITS ? RNOKPP : EDRPOU;
            case "RU" -> INN;
            case "KZ" -> BIN;
            default -> taxId.startsWith(country) ? VAT_ID : OTHER;
        };
    }
}
