package dev.struktura.messages;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When and whether clients are written to.
 *
 * @param opens the hour from which, on the client's clock
 * @param closes the hour until which
 * @param channels for which these hours hold
 * @param consentFirst whether advertising goes only to those who agreed to it
 * @param changedBy null as long as nobody changed what the product came with
 */
public record Courtesy(
        LocalTime opens,
        LocalTime closes,
        Set<Channel> channels,
        boolean consentFirst,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        long version) {

    public Courtesy {
        channels = Set.copyOf(channels);
    }

    QuietHours hours() {
        return new QuietHours(opens, closes);
    }
}
