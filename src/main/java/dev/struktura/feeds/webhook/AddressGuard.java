package dev.struktura.feeds.webhook;

import dev.struktura.base.Reason;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Keeps deliveries out of the network of the installation. The client connects to the very addresses that were checked here, so a
 * name that is answered differently a moment later leads nowhere else.
 */
@Component
class AddressGuard implements DnsResolver {

    static final int LONGEST = 500;

    private final WebhookSettings settings;
    private final DnsResolver names;

    @Autowired
    AddressGuard(WebhookSettings settings) {
        this(settings, SystemDefaultDnsResolver.INSTANCE);
    }

    AddressGuard(WebhookSettings settings, DnsResolver names) {
        this.settings = settings;
        this.names = names;
    }

    /** Why nothing can be sent to the address as it is written; what its name leads to is asked at each delivery. */
    Optional<Reason> wrong(String address) {
        URI uri = parsed(address);
        if (uri == null || uri.getHost() == null || address.length() > LONGEST) {
            return refused("address");
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return refused("extras");
        }
        if (settings.allows(uri.getHost())) {
            return isOneOf(uri.getScheme(), "https", "http") ? Optional.empty() : refused("scheme");
        }
        if (!isOneOf(uri.getScheme(), "https")) {
            return refused("scheme");
        }
        if (uri.getPort() != -1 && !settings.ports().contains(uri.getPort())) {
            return refused("port");
        }
        return literal(uri.getHost()).filter(Predicate.not(Network::isPublic)).isPresent()
                ? refused("inside")
                : Optional.empty();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (!settings.allows(host) && !Stream.of(found).allMatch(Network::isPublic)) {
            throw new ForbiddenAddress(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static @Nullable URI parsed(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException notOne) {
            return null;
        }
    }

    private static boolean isOneOf(@Nullable String scheme, String... known) {
        return Stream.of(known).anyMatch(one -> one.equalsIgnoreCase(scheme));
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")));
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    private static Optional<Reason> refused(String what) {
        return Optional.of(Reason.of("feeds.webhooks.invalid." + what));
    }
}
