package dev.struktura.base.table;

import dev.struktura.base.Reason;
import dev.struktura.base.web.SignedIn;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list that people may take out of the program as a file; contributed by the module whose list it is. */
public interface Exportable {

    /** What the list is called in addresses and in the API, such as {@code clients}. */
    String key();

    /**
     * What is asked for of the list.
     *
     * @param filter the words by which its page is narrowed
     * @return empty when the words mean nothing
     */
    Optional<Choice> choose(Map<String, String> filter, SignedIn who);

    /** Rows of the list, as somebody narrowed it down. */
    interface Choice {

        /** What it is narrowed down to; empty when it is the whole list. */
        List<Reason> inWords();

        /**
         * The rows that this person sees.
         *
         * @param contacts whether numbers and addresses go along, unmasked
         * @param most there is no need for more rows than these
         */
        Extract extract(boolean contacts, int most);
    }
}
