package dev.struktura.offers.web;

import dev.struktura.offers.catalogue.Counter;
import dev.struktura.offers.catalogue.Shelf;
import java.util.List;
import java.util.Optional;

/** How a product is picked where titles are typed: by its code, or by the words that are offered, {@code A-1 · Training}. */
public record Pick(String words, String hint) {

    private static final String BETWEEN = " · ";
    private static final int MOST = 12;

    /** The product that is meant by what was typed; nothing when it is a title of its own. */
    static Optional<Shelf.Goods> of(String typed, Counter counter) {
        String text = typed.strip();
        int gap = text.indexOf(BETWEEN);
        String code = gap < 0 ? text : text.substring(0, gap);
        return code.isEmpty()
                ? Optional.empty()
                : counter.take(code).filter(goods -> gap < 0 || text.equals(words(goods, counter)));
    }

    /** What is offered under these words. */
    static List<Pick> all(String typed, Counter counter) {
        return counter.find(typed, MOST).stream()
                .map(goods -> new Pick(words(goods, counter), goods.price() + unit(goods)))
                .toList();
    }

    private static String words(Shelf.Goods goods, Counter counter) {
        return goods.code() + BETWEEN + counter.title(goods);
    }

    private static String unit(Shelf.Goods goods) {
        return goods.unit().isEmpty() ? "" : " / " + goods.unit();
    }
}
