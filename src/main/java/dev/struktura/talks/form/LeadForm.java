package dev.struktura.talks.form;

import java.time.Instant;
import java.util.List;

/**
 * A form by which strangers become clients.
 *
 * @param key what its address ends with; whoever knows it may post
 * @param origins sites that may post, as browsers name them: scheme, host and port; our own page always may
 */
public record LeadForm(FormId id, String key, String name, List<String> origins, String createdBy, Instant createdAt) {

    public LeadForm {
        origins = List.copyOf(origins);
    }

    /** Where browsers post to. */
    public String path() {
        return "/forms/" + key;
    }
}
