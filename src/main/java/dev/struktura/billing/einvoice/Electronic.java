package dev.struktura.billing.einvoice;

import dev.struktura.base.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What an electronic invoice says, in the terms of EN 16931. What is not known is empty.
 *
 * @param total what is to be paid; where VAT by rates comes to a little more or less than VAT by lines, the invoice rounds
 * @param terms until when it is to be paid, in words
 */
public record Electronic(
        String number,
        LocalDate issued,
        LocalDate due,
        Party seller,
        Party buyer,
        Account account,
        List<Line> lines,
        Money total,
        String terms) {

    /**
     * Who sells or buys.
     *
     * @param registration number in the register of companies or of taxpayers
     * @param vatId number as a payer of VAT
     * @param country ISO 3166, two letters
     */
    public record Party(String name, String registration, String vatId, String country, String address) {}

    /**
     * Where the money goes.
     *
     * @param remittance what the payer is to write
     */
    public record Account(String iban, String bic, String remittance) {}

    /**
     * One position.
     *
     * @param net what all of it comes to before VAT
     * @param price of one before VAT; where {@code quantity} of them are not exactly {@code net}, the price of all is given
     */
    public record Line(String title, BigDecimal quantity, Money price, Money net, Vat vat) {}

    /**
     * How VAT is charged.
     *
     * @param percent 0 unless the category is {@link Category#STANDARD}
     * @param reason why there is none; empty where there is
     */
    public record Vat(Category category, BigDecimal percent, String reason) {}

    /** Categories of VAT, UNTDID 5305. */
    public enum Category {
        STANDARD("S"),
        ZERO("Z"),
        EXEMPT("E"),
        REVERSE_CHARGE("AE");

        private final String code;

        Category(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    public Electronic {
        lines = List.copyOf(lines);
    }

    /** What stands in the way of an electronic invoice; empty when nothing does. */
    public List<Missing> missing() {
        return Missing.in(this);
    }

    boolean has(Category category) {
        return lines.stream().anyMatch(line -> line.vat().category() == category);
    }
}
