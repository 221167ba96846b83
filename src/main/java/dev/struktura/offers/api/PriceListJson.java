package dev.struktura.offers.api;

import dev.struktura.offers.catalogue.PriceList;
import dev.struktura.offers.catalogue.PriceListId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price list as programs see it.
 *
 * @param validUntil the last day on which it holds
 * @param usual whether it is asked before the others in its currency
 * @param holds whether it holds today
 */
record PriceListJson(
        PriceListId id,
        String name,
        String currency,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean usual,
        boolean holds,
        long version) {

    static PriceListJson of(PriceList list, LocalDate today) {
        return new PriceListJson(
                list.id(),
                list.name(),
                list.currency().getCurrencyCode(),
                list.validFrom(),
                list.validUntil(),
                list.usual(),
                list.holdsOn(today),
                list.version());
    }
}
