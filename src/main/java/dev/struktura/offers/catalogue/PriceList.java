package dev.struktura.offers.catalogue;

import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Prices in one currency that hold for some days.
 *
 * @param validUntil the last day on which it holds; null while no end is known
 * @param usual asked before the other lists in its currency, and where imports put prices
 */
public record PriceList(
        PriceListId id,
        String name,
        Currency currency,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean usual,
        long version) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
