package dev.struktura.offers.catalogue;

import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What a price list is to be, read and found right. */
public record PriceListDraft(
        String name,
        Currency currency,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        boolean usual) {

    PriceList as(PriceListId id, long version) {
        return new PriceList(id, name, currency, validFrom, validUntil, usual, version);
    }
}
