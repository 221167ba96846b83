package dev.struktura.offers.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.struktura.base.LocalText;
import dev.struktura.base.Money;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something the company sells.
 *
 * @param code what it is called in papers and files; no two products share one, whatever the case of its letters
 * @param unit what one of it is, such as {@code hour}; may be empty
 * @param taxRate null when nobody said
 * @param retiredAt since when it is not offered any more; null while it is
 */
public record Product(
        ProductId id,
        String code,
        LocalText name,
        String unit,
        @Nullable Percent taxRate,
        Map<PriceListId, Money> prices,
        @Nullable Instant retiredAt,
        long version) {

    public Product {
        prices = Map.copyOf(prices);
    }

    @JsonIgnore
    public boolean isOffered() {
        return retiredAt == null;
    }

    Product at(long other) {
        return new Product(id, code, name, unit, taxRate, prices, retiredAt, other);
    }
}
