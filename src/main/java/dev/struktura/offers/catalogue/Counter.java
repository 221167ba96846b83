package dev.struktura.offers.catalogue;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be offered today to somebody who pays in this currency, in the words of this language. */
public record Counter(Shelf shelf, Currency currency, Locale locale) {

    public String code() {
        return currency.getCurrencyCode();
    }

    /** Nothing when no product has this code, or it has no price in the currency today. */
    public Optional<Shelf.Goods> take(String code) {
        return shelf.take(code, currency);
    }

    public List<Shelf.Goods> find(String words, int most) {
        return shelf.find(words, currency, most);
    }

    public String title(Shelf.Goods goods) {
        return goods.name().in(locale);
    }
}
