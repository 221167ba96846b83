package dev.struktura.feeds.api;

import dev.struktura.feeds.webhook.Delivery;
import dev.struktura.feeds.webhook.DeliveryId;
import dev.struktura.feeds.webhook.Fault;
import dev.struktura.feeds.webhook.WebhookEvent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery.
 *
 * @param id what receivers get as {@code webhook-id}, the same at each attempt
 * @param state {@code waiting}, {@code delivered} or {@code failed}
 * @param body the document that is sent
 * @param nextAttemptAt null when it is settled
 * @param last what came of the last attempt; null before the first
 */
record DeliveryJson(
        DeliveryId id,
        WebhookEvent event,
        String state,
        int attempts,
        Instant createdAt,
        @Nullable Instant nextAttemptAt,
        String body,
        @Nullable Attempt last) {

    /**
     * An attempt.
     *
     * @param status of HTTP; null when the server gave no answer
     * @param fault why there was none, such as {@code forbidden-address}; null when there was
     * @param said the beginning of the answer, or the words of what went wrong
     */
    record Attempt(
            Instant at, @Nullable Integer status, @Nullable String fault, String said, Duration took) {

        static Attempt of(Delivery.Attempt attempt) {
            Fault fault = attempt.fault();
            return new Attempt(
                    attempt.at(),
                    attempt.status(),
                    fault == null ? null : fault.slug(),
                    attempt.said(),
                    attempt.took());
        }
    }

    static DeliveryJson of(Delivery delivery) {
        Delivery.Attempt last = delivery.last();
        return new DeliveryJson(
                delivery.id(),
                delivery.event(),
                delivery.state().slug(),
                delivery.attempts(),
                delivery.createdAt(),
                delivery.state() == Delivery.State.WAITING ? delivery.dueAt() : null,
                delivery.body(),
                last == null ? null : Attempt.of(last));
    }
}
