package dev.struktura.base.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import java.time.DateTimeException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for: {@code ?limit=50&cursor=...}, handed to controllers as a parameter of this type.
 *
 * @param limit 1 to 200
 * @param after the place of the last row of the page before; null for the first page
 */
public record Paging(int limit, @Nullable String after) {

    static final int USUAL = 50;
    static final int MOST = 200;

    /** The first page, as long as usual. */
    public static final Paging START = new Paging(USUAL, null);

    /** What to ask the database for: one row more, which tells whether there is a page after. */
    public int limitPlusOne() {
        return limit + 1;
    }

    /** The place as its owner reads it; a place that cannot be read is a bad request. Null on the first page. */
    public <P> @Nullable P after(Function<String, P> reader) {
        if (after == null) {
            return null;
        }
        try {
            return reader.apply(after);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException notAPlace) {
            throw notAPlace();
        }
    }

    /** The refusal of a cursor that is no place in the list it was sent to. */
    public static Problem notAPlace() {
        return Problem.invalid("cursor", Reason.of("problem.invalid.cursor"));
    }

    static Paging of(@Nullable String limit, @Nullable String cursor) {
        return new Paging(limit == null ? USUAL : limit(limit), cursor == null ? null : place(cursor));
    }

    private static int limit(String text) {
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw Problem.invalid("limit", Reason.of("problem.invalid.limit"));
        }
        return Integer.parseInt(text);
    }

    private static String place(String cursor) {
        return Cursor.open(cursor).orElseThrow(Paging::notAPlace);
    }
}
