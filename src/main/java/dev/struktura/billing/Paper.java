package dev.struktura.billing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.struktura.base.Money;
import dev.struktura.billing.entity.BankAccount;
import dev.struktura.billing.entity.Issuer;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.billing.entity.TaxIdKind;
import dev.struktura.billing.entity.VatScheme;
import dev.struktura.offers.catalogue.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice says, kept as it was when it was issued: a later change of an address does not change old invoices.
 *
 * @param scheme how VAT is charged: whether sums of positions contain it
 * @param language what it was written in for the client: {@code uk}, {@code ru} or {@code en}
 */
public record Paper(Seller seller, Buyer buyer, VatScheme scheme, List<Line> lines, String language) {

    /**
     * Who is to be paid; what is not known is empty.
     *
     * @param country ISO 3166, two letters
     * @param vatId the number as a payer of VAT, when it has one of its own
     */
    public record Seller(
            String name,
            String taxId,
            TaxIdKind taxIdKind,
            String vatId,
            String country,
            String address,
            Account account,
            String phone,
            String email,
            String signatory) {

        static Seller of(Issuer issuer, Currency currency) {
            LegalEntity.Details details = issuer.entity().details();
            LegalEntity.Contact contact = details.contact();
            return new Seller(
                    details.name(),
                    details.taxId().value(),
                    details.taxId().kind(),
                    details.taxId().vatId(),
                    details.country(),
                    contact.address(),
                    issuer.account() == null ? Account.none(currency) : Account.of(issuer.account()),
                    contact.phone(),
                    contact.email(),
                    contact.signatory());
        }
    }

    /**
     * Where the money is to go; what is not known is empty.
     *
     * @param number an IBAN without blanks, or the number of a country that has none
     * @param bankCode BIC, MFO or BIK
     * @param correspondent the account of the bank with the central bank, where transfers name it
     */
    public record Account(String number, String bank, String bankCode, String correspondent, Currency currency) {

        @JsonIgnore
        public boolean isIban() {
            return number.length() > 2 && Character.isLetter(number.charAt(0)) && Character.isLetter(number.charAt(1));
        }

        static Account of(BankAccount account) {
            BankAccount.Details details = account.details();
            return new Account(
                    details.number(), details.bank(), details.bankCode(), details.correspondent(), details.currency());
        }

        static Account none(Currency currency) {
            return new Account("", "", "", "", currency);
        }
    }

    /** Who pays; what is not known is empty. */
    public record Buyer(String name, String taxId, String address) {}

    /**
     * One position.
     *
     * @param title null for the one position of an invoice without a list: what the deal is about
     * @param sum quantity times price less discounts, as the scheme has it: with VAT or without
     * @param rate VAT in percent of the price before it; 0 where none is charged
     * @param vat contained in the sum, or to be added to it
     */
    public record Line(@Nullable String title, BigDecimal quantity, Money price, Money sum, Percent rate, Money vat) {}

    /** All that is charged at one rate. */
    public record Rated(Percent rate, Money net, Money vat) {

        private Money gross() {
            return net.plus(vat);
        }

        private Rated plus(Rated other) {
            return new Rated(rate, net.plus(other.net), vat.plus(other.vat));
        }
    }

    public Paper {
        lines = List.copyOf(lines);
    }

    /**
     * The same paper about a part of what it comes to. Each rate has its share of the part, and the shares make it up exactly.
     *
     * @param amount above zero, the total at most
     */
    Paper part(Money amount) {
        return amount.equals(total()) ? this : new Paper(seller, buyer, scheme.contained(), shares(amount), language);
    }

    private List<Line> shares(Money amount) {
        List<Line> shares = new ArrayList<>();
        Money left = amount;
        Money of = total();
        for (Rated rated : byRate()) {
            Money share = proportion(left, rated.gross(), of);
            left = left.minus(share);
            of = of.minus(rated.gross());
            if (share.isPositive()) {
                Money vat = scheme.contained().vat(share, rated.rate());
                shares.add(new Line(null, BigDecimal.ONE, share, share, rated.rate(), vat));
            }
        }
        return shares;
    }

    private static Money proportion(Money left, Money gross, Money of) {
        BigDecimal share = left.amount().multiply(gross.amount());
        return gross.isPositive()
                ? new Money(share.divide(of.amount(), left.amount().scale(), RoundingMode.HALF_UP), left.currency())
                : gross;
    }

    /** What is to be paid. */
    public Money total() {
        return sum(
                lines.stream().map(line -> scheme.gross(line.sum(), line.vat())).toList());
    }

    /** What it comes to before VAT. */
    public Money net() {
        return sum(
                lines.stream().map(line -> scheme.net(line.sum(), line.vat())).toList());
    }

    public Money vat() {
        return sum(lines.stream().map(Line::vat).toList());
    }

    /** The positions by their rate, the lowest first. */
    public List<Rated> byRate() {
        return List.copyOf(lines.stream()
                .map(line -> new Rated(line.rate(), scheme.net(line.sum(), line.vat()), line.vat()))
                .collect(Collectors.toMap(Rated::rate, rated -> rated, Rated::plus, TreeMap::new))
                .values());
    }

    private static Money sum(List<Money> parts) {
        return parts.stream()
                .reduce(Money::plus)
                .orElseThrow(() -> new IllegalStateException("a paper has a position at least"));
    }

    public Locale locale() {
        return Locale.of(language);
    }
}
