package dev.struktura.base.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as the API shows it.
 *
 * @param next what to pass as {@code cursor} for the page after; null on the last
 */
public record Listing<T>(List<T> items, @Nullable String next) {

    public Listing {
        items = List.copyOf(items);
    }

    /**
     * The page of rows that were read with one more than {@link Paging#limit()}: the extra row tells that there is a page after.
     *
     * @param place where a row stands in the order of the list; comes back as {@link Paging#after()}
     */
    public static <R, T> Listing<T> of(List<R> rows, Paging paging, Function<R, String> place, Function<R, T> shown) {
        boolean more = rows.size() > paging.limit();
        List<R> page = more ? rows.subList(0, paging.limit()) : rows;
        return new Listing<>(page.stream().map(shown).toList(), more ? Cursor.seal(place.apply(page.getLast())) : null);
    }
}
