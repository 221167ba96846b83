package dev.struktura.base.web;

import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the navigation, contributed by a module as a bean.
 *
 * @param key message key of its words
 * @param path where it leads, also the prefix of the pages under it
 * @param icon name in the icon sprite
 * @param order place among the others, ascending: 10 my day, 20 deals, 30 board, 40 clients, 50 tasks, 60 team, 90 settings
 * @param roles role names that see it; empty means everybody who is signed in
 * @param count where to ask how much waits there; empty when nothing is counted
 * @param counter how much waits there as the page is drawn; null where the page asks by itself
 */
public record NavItem(
        String key,
        String path,
        String icon,
        int order,
        Set<String> roles,
        String count,
        @Nullable Counter counter) {

    /**
     * Counts as the page is drawn, which spares a request: for what an index counts at once.
     *
     * @param words message key of what it is that waits
     */
    public record Counter(ToIntFunction<SignedIn> waiting, String words) {

        public int of(SignedIn who) {
            return waiting.applyAsInt(who);
        }
    }

    public NavItem {
        roles = Set.copyOf(roles);
    }

    public NavItem(String key, String path, String icon, int order, Set<String> roles) {
        this(key, path, icon, order, roles, "", null);
    }

    public static NavItem forAll(String key, String path, String icon, int order) {
        return new NavItem(key, path, icon, order, Set.of());
    }

    /** The same entry with a count of what waits there. */
    public NavItem counting(String where) {
        return new NavItem(key, path, icon, order, roles, where, null);
    }

    /** The same entry, counted as the page is drawn and asked for again when there is news. */
    public NavItem counting(String where, Counter counter) {
        return new NavItem(key, path, icon, order, roles, where, counter);
    }

    boolean isFor(SignedIn who) {
        return roles.isEmpty() || roles.contains(who.roleName());
    }

    /** Whether a page at {@code current} belongs under this entry. */
    public boolean covers(String current) {
        return current.equals(path) || current.startsWith(path + "/");
    }
}
