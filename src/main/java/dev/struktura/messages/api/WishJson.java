package dev.struktura.messages.api;

import dev.struktura.messages.Wish;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody said of being written to; the address comes masked. */
record WishJson(
        Wish.Id id,
        String stance,
        String purpose,
        @Nullable String channel,
        @Nullable String masked,
        String reason,
        String source,
        Instant saidAt,
        String saidTo) {

    static WishJson of(Wish wish) {
        return new WishJson(
                wish.id(),
                wish.stance().slug(),
                wish.extent().slug(),
                wish.channel() == null ? null : wish.channel().slug(),
                wish.masked(),
                wish.reason(),
                wish.source().slug(),
                wish.saidAt(),
                wish.saidTo());
    }
}
