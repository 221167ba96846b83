package dev.struktura.feeds.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One event on its way to one address.
 *
 * @param body the document, the same at each attempt
 * @param dueAt when it is tried next
 * @param last what came of the last attempt; null before the first
 */
public record Delivery(
        DeliveryId id,
        WebhookId webhook,
        WebhookEvent event,
        String body,
        State state,
        int attempts,
        Instant createdAt,
        Instant dueAt,
        @Nullable Attempt last) {

    /** What became of it so far. */
    public enum State {
        WAITING,
        DELIVERED,
        FAILED;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * An attempt.
     *
     * @param status of HTTP; null when there was no answer
     * @param fault why there was none; null when there was
     * @param said the beginning of the answer, or the words of what went wrong
     */
    public record Attempt(
            Instant at, @Nullable Integer status, @Nullable Fault fault, String said, Duration took) {}
}
