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

    /** The page of a list so short that it is read as a whole; {@code place} is different for every row. */
    public static <R, T> Listing<T> within(
            List<R> all, Paging paging, Function<R, String> place, Function<R, T> shown) {
        int start = paging.after() == null ? 0 : after(all, paging.after(), place);
        int end = Math.min(all.size(), start + paging.limitPlusOne());
        return of(all.subList(start, end), paging, place, shown);
    }

    private static <R> int after(List<R> all, String last, Function<R, String> place) {
        for (int i = 0; i < all.size(); i++) {
            if (place.apply(all.get(i)).equals(last)) {
                return i + 1;
            }
        }
        throw Paging.notAPlace();
    }
}
