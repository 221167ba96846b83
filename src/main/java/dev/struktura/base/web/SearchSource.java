package dev.struktura.base.web;

import java.util.List;

/** Where the global search looks; each module contributes its own as a bean and shows only what the person may see. */
public interface SearchSource {

    /**
     * The best matches, best first.
     *
     * @param words what was typed, trimmed, at least two characters
     * @param limit most matches wanted
     */
    List<SearchHit> search(String words, SignedIn who, int limit);
}
