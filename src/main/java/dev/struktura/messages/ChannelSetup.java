package dev.struktura.messages;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a server is reached.
 *
 * @param settings by the names of the {@link ChannelField}s
 * @param secrets likewise
 * @param change who set it on the page and when; null for what the installation's properties say
 */
record ChannelSetup(
        ChannelKind kind,
        Map<String, String> settings,
        Map<String, Secret> secrets,
        boolean enabled,
        @Nullable Change change) {

    /** A change on the page; versions count from 1. */
    record Change(String by, Instant at, long version) {}

    ChannelSetup {
        settings = Map.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    String setting(String name) {
        return settings.getOrDefault(name, "");
    }
}
