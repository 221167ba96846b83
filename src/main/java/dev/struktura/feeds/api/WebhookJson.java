package dev.struktura.feeds.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.struktura.feeds.webhook.SigningSecret;
import dev.struktura.feeds.webhook.Webhook;
import dev.struktura.feeds.webhook.WebhookEvent;
import dev.struktura.feeds.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A webhook.
 *
 * @param state whether anything is sent, in a word: {@code enabled} or not
 * @param disabledWhy {@code by-hand}, {@code exhausted} or {@code gone}; null while it is enabled
 * @param secret by which deliveries are signed, told once: when it is made or changed
 */
record WebhookJson(
        WebhookId id,
        String address,
        List<WebhookEvent> events,
        String state,
        @Nullable Instant disabledAt,
        @Nullable String disabledWhy,
        Instant createdAt,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    static WebhookJson of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookJson of(Webhook webhook, @Nullable SigningSecret secret) {
        Webhook.Off off = webhook.off();
        return new WebhookJson(
                webhook.id(),
                webhook.terms().address(),
                webhook.terms().events().stream().sorted().toList(),
                webhook.isOn() ? "enabled" : "disabled",
                off == null ? null : off.since(),
                off == null ? null : off.why().slug(),
                webhook.createdAt(),
                webhook.version(),
                secret == null ? null : secret.text());
    }
}
