package dev.struktura.journal;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows of a long table one after another, held in memory a page at a time. */
final class Pages<T> implements Iterator<T> {

    private final Function<@Nullable T, List<T>> following;
    private Iterator<T> page = List.<T>of().iterator();
    private @Nullable T last;
    private @Nullable T ahead;

    /** @param following the page behind a row, the first page for null, an empty one at the end */
    Pages(Function<@Nullable T, List<T>> following) {
        this.following = following;
    }

    @Override
    public boolean hasNext() {
        return peek() != null;
    }

    @Override
    public T next() {
        T row = peek();
        if (row == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return row;
    }

    /** The next row, which stays the next; null at the end. */
    @Nullable
    T peek() {
        if (ahead == null) {
            if (!page.hasNext()) {
                page = following.apply(last).iterator();
            }
            ahead = page.hasNext() ? page.next() : null;
            last = ahead == null ? last : ahead;
        }
        return ahead;
    }
}
