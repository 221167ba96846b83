package dev.struktura.messages;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a server is reached, as it may be shown.
 *
 * @param settings what is set, by the names of the fields, without secrets
 * @param secrets which secrets are set
 * @param given whether the installation's properties know such a server
 * @param changedBy who set it on the page; null when the page says nothing of it
 * @param version grows with each change on the page; 0 when it says nothing
 */
public record ChannelView(
        ChannelKind kind,
        State state,
        Map<String, String> settings,
        Set<String> secrets,
        boolean given,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        long version) {

    /** Whether it is used. */
    public enum State {
        MISSING,
        OFF,
        ON
    }

    static ChannelView of(ChannelKind kind, @Nullable ChannelSetup setup, boolean given) {
        if (setup == null) {
            return new ChannelView(kind, State.MISSING, Map.of(), Set.of(), given, null, null, 0);
        }
        ChannelSetup.Change change = setup.change();
        return new ChannelView(
                kind,
                setup.enabled() ? State.ON : State.OFF,
                new TreeMap<>(setup.settings()),
                setup.secrets().keySet(),
                given,
                change == null ? null : change.by(),
                change == null ? null : change.at(),
                change == null ? 0 : change.version());
    }

    /** Where it leads: {@code smtp.example.org:587}; empty when nothing is set. */
    public String lead() {
        String url = settings.getOrDefault("url", settings.getOrDefault("base-url", ""));
        if (!url.isEmpty()) {
            return url.replaceAll("[?{].*", "");
        }
        String host = settings.getOrDefault("host", "");
        return host.isEmpty() ? "" : host + ":" + settings.getOrDefault("port", "");
    }

    /** The value of a field, or what it is when nothing is set. */
    public String value(ChannelField field) {
        return settings.getOrDefault(field.name(), field.standard());
    }
}
