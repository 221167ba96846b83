package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.billing.einvoice.Electronic;
import dev.struktura.billing.einvoice.Electronic.Category;
import dev.struktura.billing.entity.TaxIdKind;
import dev.struktura.billing.entity.VatScheme;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;

/** What a paper says, in the terms of electronic invoices. */
record ElectronicPaper(PaperText words) {

    /** Numbers of payers of VAT begin with their country. */
    private static final Pattern VAT_ID = Pattern.compile("[A-Z]{2}[0-9A-Z+*]{2,13}");

    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Electronic electronic() {
        Invoice invoice = words.invoice();
        return new Electronic(
                invoice.number(),
                words.date(invoice.issuedAt()),
                words.date(invoice.dueAt()),
                seller(),
                buyer(),
                account(),
                paper().lines().stream().map(this::line).toList(),
                invoice.total(),
                words.t("due", words.day(invoice.dueAt())));
    }

    private Paper paper() {
        return words.paper();
    }

    private Electronic.Party seller() {
        Paper.Seller seller = paper().seller();
        boolean vatPayer = seller.taxIdKind() == TaxIdKind.VAT_ID;
        return new Electronic.Party(
                seller.name(),
                vatPayer ? "" : seller.taxId(),
                seller.vatId().isEmpty() && vatPayer ? seller.taxId() : seller.vatId(),
                seller.country(),
                seller.address());
    }

    /** Whose number has no country in it is of the seller's country. */
    private Electronic.Party buyer() {
        Paper.Buyer buyer = paper().buyer();
        String taxId = buyer.taxId().replace(" ", "");
        boolean vatPayer = VAT_ID.matcher(taxId).matches();
        String country = taxId.isEmpty() ? "" : paper().seller().country();
        return new Electronic.Party(
                buyer.name(),
                vatPayer ? "" : taxId,
                vatPayer ? taxId : "",
                vatPayer ? country(taxId) : country,
                buyer.address());
    }

    /** Greece writes its numbers by another code than its addresses. */
    private static String country(String vatId) {
        String prefix = vatId.substring(0, 2);
        return prefix.equals("EL") ? "GR" : prefix;
    }

    private Electronic.Account account() {
        Paper.Account account = paper().seller().account();
        return new Electronic.Account(
                account.isIban() ? account.number() : "",
                BIC.matcher(account.bankCode()).matches() ? account.bankCode() : "",
                words.purpose());
    }

    private Electronic.Line line(Paper.Line line) {
        VatScheme scheme = paper().scheme();
        return new Electronic.Line(
                words.title(line), line.quantity(), price(line), scheme.net(line.sum(), line.vat()), vat(line));
    }

    private Money price(Paper.Line line) {
        if (paper().scheme() != VatScheme.CONTAINED) {
            return line.price();
        }
        BigDecimal whole = HUNDRED.add(line.rate().value());
        return Money.rounded(
                line.price().amount().multiply(HUNDRED).divide(whole, MathContext.DECIMAL64),
                line.price().currency());
    }

    private Electronic.Vat vat(Paper.Line line) {
        return switch (paper().scheme()) {
            case CONTAINED, ADDED ->
                line.rate().value().signum() > 0
                        ? new Electronic.Vat(Category.STANDARD, line.rate().value(), "")
                        : none(Category.ZERO, "");
            case ZERO -> none(Category.ZERO, "");
            case NONE -> none(Category.EXEMPT, words.t("vat.exempt-reason"));
            case REVERSE_CHARGE -> none(Category.REVERSE_CHARGE, words.t("vat.reverse-charge"));
        };
    }

    private static Electronic.Vat none(Category category, String reason) {
        return new Electronic.Vat(category, BigDecimal.ZERO, reason);
    }
}
