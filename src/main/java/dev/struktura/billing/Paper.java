package dev.struktura.billing;

import dev.struktura.base.Company;
import dev.struktura.base.Money;
import dev.struktura.offers.OfferLine;
import dev.struktura.offers.Proposal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice says, kept as it was when it was issued: a later change of an address does not change old invoices.
 *
 * @param vatPercent VAT contained in the prices, in percent of the price before it; 0 when there is none
 * @param language what it was written in for the client: {@code uk}, {@code ru} or {@code en}
 */
public record Paper(Seller seller, Buyer buyer, List<Line> lines, int vatPercent, String language) {

    /** Who is to be paid. */
    public record Seller(
            String name,
            String taxId,
            String address,
            String iban,
            String bank,
            String phone,
            String email,
            String signatory) {

        static Seller of(Company company) {
            return new Seller(
                    company.legalName(),
                    company.taxId(),
                    company.address(),
                    company.iban(),
                    company.bank(),
                    company.phone(),
                    company.email(),
                    company.signatory());
        }
    }

    /** Who pays; what is not known is empty. */
    public record Buyer(String name, String taxId, String address) {}

    /**
     * One position.
     *
     * @param title null for the one position of an invoice without a list: what the deal is about
     */
    public record Line(@Nullable String title, BigDecimal quantity, Money price, Money sum) {

        static Line of(OfferLine line) {
            return new Line(line.title(), line.quantity(), line.price(), line.sum());
        }

        static Line whole(Money total) {
            return new Line(null, BigDecimal.ONE, total, total);
        }
    }

    public Paper {
        lines = List.copyOf(lines);
    }

    /** The positions of the proposal, else one that is the whole. */
    static List<Line> lines(@Nullable Proposal proposal, Money total) {
        return proposal == null || proposal.lines().isEmpty()
                ? List.of(Line.whole(total))
                : proposal.lines().stream().map(Line::of).toList();
    }

    public Locale locale() {
        return Locale.of(language);
    }
}
