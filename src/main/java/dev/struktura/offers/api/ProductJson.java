package dev.struktura.offers.api;

import dev.struktura.base.LocalText;
import dev.struktura.base.Money;
import dev.struktura.offers.catalogue.Percent;
import dev.struktura.offers.catalogue.PriceListId;
import dev.struktura.offers.catalogue.Product;
import dev.struktura.offers.catalogue.ProductId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as programs see it.
 *
 * @param taxRate in percent
 * @param active whether it is offered
 */
record ProductJson(
        ProductId id,
        String code,
        LocalText name,
        String unit,
        @Nullable Percent taxRate,
        List<ListPrice> prices,
        boolean active,
        long version) {

    /** A price and the list it stands in. */
    record ListPrice(PriceListId list, Money price) {}

    static ProductJson of(Product product) {
        return new ProductJson(
                product.id(),
                product.code(),
                product.name(),
                product.unit(),
                product.taxRate(),
                product.prices().entrySet().stream()
                        .map(price -> new ListPrice(price.getKey(), price.getValue()))
                        .sorted(Comparator.comparing(price -> price.list().value()))
                        .toList(),
                product.isOffered(),
                product.version());
    }
}
