package dev.struktura.base.web;

import java.util.Optional;

/** What a module above lets a person do with a whole list; shown beside the list, contributed as a bean. */
public interface ListOffer {

    /**
     * The offer to this person; empty when it is none of theirs.
     *
     * @param list what the list is called, such as {@code clients}
     * @param query by which it is narrowed, as in its address
     */
    Optional<Link> on(String list, String query, SignedIn who);

    /**
     * Where the offer leads.
     *
     * @param key message key of its words
     */
    record Link(String key, String path, String icon) {}
}
