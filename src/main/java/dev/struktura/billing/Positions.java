package dev.struktura.billing;

import dev.struktura.base.Money;
import dev.struktura.billing.entity.LegalEntity;
import dev.struktura.offers.OfferLine;
import dev.struktura.offers.Proposal;
import dev.struktura.offers.catalogue.Percent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the positions of a paper, with their VAT.
 *
 * @param vat how the entity that issues it charges VAT
 * @param rates the rates of products that have one of their own, by code in lower case
 */
record Positions(LegalEntity.Vat vat, Map<String, Percent> rates) {

    /** The positions of the proposal, once it is accepted those that were chosen, else one that is the whole. */
    List<Paper.Line> of(@Nullable Proposal proposal, Money total) {
        return proposal == null || proposal.agreedLines().isEmpty()
                ? List.of(line(null, BigDecimal.ONE, total, total, vat.rate()))
                : proposal.agreedLines().stream().map(this::of).toList();
    }

    Paper.Line of(OfferLine line) {
        return line(line.described(), line.quantity(), line.price(), line.sum(), rate(line.product()));
    }

    private Percent rate(@Nullable String product) {
        return product == null ? vat.rate() : rates.getOrDefault(product.toLowerCase(Locale.ROOT), vat.rate());
    }

    private Paper.Line line(@Nullable String title, BigDecimal quantity, Money price, Money sum, Percent rate) {
        Percent charged = vat.scheme().charged(rate);
        return new Paper.Line(title, quantity, price, sum, charged, vat.scheme().vat(sum, charged));
    }
}
