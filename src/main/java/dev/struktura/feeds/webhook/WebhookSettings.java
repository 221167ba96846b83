package dev.struktura.feeds.webhook;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may set for webhooks.
 *
 * @param allowedHosts names of hosts inside the own network that may be told, at any port and without TLS too
 * @param ports at which hosts outside may listen
 * @param timeout within which a receiver must have answered
 * @param trust PEM file of certificates to trust beside those the platform knows, for receivers with one of their own
 */
@ConfigurationProperties("struktura.webhooks")
record WebhookSettings(
        @DefaultValue Set<String> allowedHosts,
        @DefaultValue({"443", "8443"}) Set<Integer> ports,
        @DefaultValue("10s") Duration timeout,
        @Nullable Path trust) {

    WebhookSettings {
        allowedHosts = allowedHosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        ports = Set.copyOf(ports);
    }

    boolean allows(String host) {
        return allowedHosts.contains(host.toLowerCase(Locale.ROOT));
    }
}
