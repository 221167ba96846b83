package dev.struktura.base.web;

import java.util.Set;

/**
 * One entry of the navigation, contributed by a module as a bean.
 *
 * @param key message key of its words
 * @param path where it leads, also the prefix of the pages under it
 * @param icon name in the icon sprite
 * @param order place among the others, ascending: 10 my day, 20 deals, 30 board, 40 clients, 50 tasks, 60 team, 90 settings
 * @param roles role names that see it; empty means everybody who is signed in
 * @param count where to ask how much waits there; empty when nothing is counted
 */
public record NavItem(String key, String path, String icon, int order, Set<String> roles, String count) {

    public NavItem {
        roles = Set.copyOf(roles);
    }

    public NavItem(String key, String path, String icon, int order, Set<String> roles) {
        this(key, path, icon, order, roles, "");
    }

    public static NavItem forAll(String key, String path, String icon, int order) {
        return new NavItem(key, path, icon, order, Set.of());
    }

    /** The same entry with a count of what waits there. */
    public NavItem counting(String where) {
        return new NavItem(key, path, icon, order, roles, where);
    }

    boolean isFor(SignedIn who) {
        return roles.isEmpty() || roles.contains(who.roleName());
    }

    /** Whether a page at {@code current} belongs under this entry. */
    public boolean covers(String current) {
        return current.equals(path) || current.startsWith(path + "/");
    }
}
