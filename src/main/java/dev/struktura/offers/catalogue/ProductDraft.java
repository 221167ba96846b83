package dev.struktura.offers.catalogue;

import dev.struktura.base.LocalText;
import dev.struktura.base.Money;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a product is to be, read and found right. */
public record ProductDraft(
        String code,
        LocalText name,
        String unit,
        @Nullable Percent taxRate,
        Map<PriceListId, Money> prices,
        boolean offered) {

    public ProductDraft {
        prices = Map.copyOf(prices);
    }

    /** The same with this price in that list. */
    ProductDraft costing(PriceListId list, Money price) {
        Map<PriceListId, Money> more = new HashMap<>(prices);
        more.put(list, price);
        return new ProductDraft(code, name, unit, taxRate, more, offered);
    }

    /** What the journal calls those things in which it differs from what is there. */
    Set<String> differences(Product before) {
        Set<String> changed = new HashSet<>();
        note(changed, "code", code.equals(before.code()));
        note(changed, "name", name.equals(before.name()));
        note(changed, "unit", unit.equals(before.unit()));
        note(changed, "taxRate", Objects.equals(taxRate, before.taxRate()));
        note(changed, "prices", prices.equals(before.prices()));
        note(changed, "active", offered == before.isOffered());
        return changed;
    }

    private static void note(Set<String> changed, String what, boolean isSame) {
        if (!isSame) {
            changed.add(what);
        }
    }
}
