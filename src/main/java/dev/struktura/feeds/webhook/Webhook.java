package dev.struktura.feeds.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told what happens.
 *
 * @param off since when and why nothing is sent; null while it is
 */
public record Webhook(WebhookId id, Terms terms, @Nullable Off off, String createdBy, Instant createdAt, long version) {

    /** What is told to whom. */
    public record Terms(String address, Set<WebhookEvent> events) {

        public Terms {
            events = Set.copyOf(events);
        }

        /** @param words of events that can be chosen */
        public static Terms of(String address, Collection<String> words) {
            return new Terms(address, words.stream().map(WebhookEvent::of).collect(Collectors.toUnmodifiableSet()));
        }

        /** Without path and query, which may hold a secret. */
        public String host() {
            return URI.create(address).getAuthority();
        }
    }

    /** That nothing is sent. */
    public record Off(Instant since, Why why) {}

    /** Why nothing is sent. */
    public enum Why {
        /** Somebody switched it off. */
        BY_HAND,
        /** Nothing was taken for three days. */
        EXHAUSTED,
        /** The receiver answered 410. */
        GONE;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Why of(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    public boolean isOn() {
        return off == null;
    }

    boolean wants(WebhookEvent event) {
        return isOn() && terms.events().contains(event);
    }
}
