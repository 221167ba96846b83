package dev.struktura.deals;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whoever knows something of a deal that a template may tell its client. */
public interface TemplateFields {

    /** What can be told: {@code proposal.link}. */
    Set<String> names();

    /** What of it there is, in the client's language; the words go on without what there is not. */
    Map<String, String> of(Deal deal, Locale locale);
}
