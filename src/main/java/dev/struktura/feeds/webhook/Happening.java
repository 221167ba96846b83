package dev.struktura.feeds.webhook;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happened, as other systems are told of it.
 *
 * @param entry id of the journal's entry
 * @param data identities, numbers, stages and amounts; never how to reach somebody, never free words
 */
record Happening(long entry, WebhookEvent event, Instant at, Map<String, Object> data) {

    Happening {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /** The document that is sent. */
    Map<String, Object> document() {
        return document(event, at, data);
    }

    static Map<String, Object> document(WebhookEvent event, Instant at, Map<String, Object> data) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", event.word());
        document.put("timestamp", at.toString());
        document.put("data", data);
        return document;
    }
}
