package dev.struktura.billing.einvoice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.mustangproject.BankDetails;
import org.mustangproject.Invoice;
import org.mustangproject.Item;
import org.mustangproject.LegalOrganisation;
import org.mustangproject.Product;
import org.mustangproject.TradeParty;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.TransactionCalculator;
import org.mustangproject.ZUGFeRD.ZUGFeRD2PullProvider;

/** Writes an electronic invoice as Cross Industry Invoice, the syntax inside PDFs. */
final class CiiInvoice {

    static final String PROFILE = "EN16931";

    /** UNTDID 4461. */
    private static final String CREDIT_TRANSFER = "30";

    private static final String SEPA_CREDIT_TRANSFER = "58";

    /** UN/ECE recommendation 20: one of something. */
    private static final String ONE = "C62";

    private CiiInvoice() {}

    static byte[] xml(Electronic electronic) {
        ZUGFeRD2PullProvider writer = new ZUGFeRD2PullProvider();
        writer.setProfile(Profiles.getByName(PROFILE));
        writer.generateXML(invoice(electronic));
        return writer.getXML();
    }

    private static Invoice invoice(Electronic electronic) {
        Invoice invoice = new Invoice()
                .setNumber(electronic.number())
                .setIssueDate(date(electronic.issued()))
                .setDueDate(date(electronic.due()))
                .setDeliveryDate(date(electronic.issued()))
                .setCurrency(electronic.total().currency().getCurrencyCode())
                .setPaymentTermDescription(electronic.terms())
                .setSender(seller(electronic))
                .setRecipient(party(electronic.buyer()));
        if (!electronic.account().remittance().isEmpty()) {
            invoice.setPaymentReference(electronic.account().remittance());
        }
        electronic.lines().forEach(line -> invoice.addItem(item(line)));
        return rounded(invoice, electronic.total().amount());
    }

    /** The standard counts VAT by rates, papers count it by lines: what they differ in is rounded away. */
    private static Invoice rounded(Invoice invoice, BigDecimal total) {
        BigDecimal difference = total.subtract(new TransactionCalculator(invoice).getGrandTotal());
        return difference.signum() == 0 ? invoice : invoice.setRoundingAmount(difference);
    }

    private static TradeParty seller(Electronic electronic) {
        TradeParty seller = party(electronic.seller());
        if (!electronic.seller().registration().isEmpty()) {
            seller.addTaxID(electronic.seller().registration());
        }
        Electronic.Account account = electronic.account();
        if (!account.iban().isEmpty()) {
            boolean sepa = electronic.total().currency().getCurrencyCode().equals("EUR");
            BankDetails bank = new BankDetails(account.iban())
                    .setAccountName(electronic.seller().name())
                    .setPaymentMeansCode(sepa ? SEPA_CREDIT_TRANSFER : CREDIT_TRANSFER)
                    .setPaymentMeansInformation(sepa ? "SEPA credit transfer" : "Credit transfer");
            seller.addBankDetails(account.bic().isEmpty() ? bank : bank.setBIC(account.bic()));
        }
        return seller;
    }

    private static TradeParty party(Electronic.Party party) {
        TradeParty trade = new TradeParty()
                .setName(party.name())
                .setStreet(party.address())
                .setCountry(party.country());
        if (!party.registration().isEmpty()) {
            trade.setLegalOrganisation(new LegalOrganisation(party.registration()));
        }
        return party.vatId().isEmpty() ? trade : trade.addVATID(party.vatId());
    }

    private static Item item(Electronic.Line line) {
        Product product = new Product(line.title(), "", ONE, line.vat().percent())
                .setTaxCategoryCode(line.vat().category().code());
        if (!line.vat().reason().isEmpty()) {
            product.setTaxExemptionReason(line.vat().reason());
        }
        boolean exact = line.price().times(line.quantity()).equals(line.net());
        BigDecimal price = (exact ? line.price() : line.net()).amount();
        return new Item(product, price, line.quantity()).setBasisQuantity(exact ? BigDecimal.ONE : line.quantity());
    }

    @SuppressWarnings("JavaUtilDate") // the library knows no other
    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
