package dev.struktura.base;

/**
 * Whatever was remembered of {@code what} must be read again; {@link #EVERYTHING} means every cache. Published as an
 * application event on every node.
 */
public record Stale(String what) {

    public static final String EVERYTHING = "*";

    public boolean concerns(String cache) {
        return what.equals(EVERYTHING) || what.equals(cache);
    }
}
