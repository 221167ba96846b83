package dev.struktura.base.web;

/**
 * One match of the global search.
 *
 * @param kind message key of the group it is shown under, such as {@code deals.search}
 * @param title what it is called
 * @param detail what tells it from its namesakes; may be empty
 * @param path page that opens it
 * @param icon name in the icon sprite
 */
public record SearchHit(String kind, String title, String detail, String path, String icon) {}
