package dev.struktura.messages.api;

import dev.struktura.messages.ChannelView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A server as programs see it; a secret is told by its name only.
 *
 * @param state {@code missing}, {@code off} or {@code on}
 * @param given whether the installation's properties know such a server
 */
record ChannelJson(
        String kind,
        String state,
        Map<String, String> settings,
        List<String> secrets,
        boolean given,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        long version) {

    static ChannelJson of(ChannelView channel) {
        return new ChannelJson(
                channel.kind().slug(),
                channel.state().name().toLowerCase(Locale.ROOT),
                channel.settings(),
                channel.secrets().stream().sorted().toList(),
                channel.given(),
                channel.changedBy(),
                channel.changedAt(),
                channel.version());
    }
}
