package dev.struktura.feeds.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.struktura.base.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static final WebhookSettings STRICT =
            new WebhookSettings(Set.of(), Set.of(443, 8443), Duration.ofSeconds(1), null);
    private static final WebhookSettings INTRANET =
            new WebhookSettings(Set.of("crm.intra"), Set.of(443), Duration.ofSeconds(1), null);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "100.127.255.255",
                "169.254.169.254",
                "169.254.1.1",
                "192.0.0.170",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:a9fe:a9fe",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1"
            })
    void noDeliveryGoesInside(String address) throws UnknownHostException {
        InetAddress inside = InetAddress.ofLiteral(address);

        assertThat(Network.isPublic(inside)).isFalse();
        assertThatThrownBy(() -> guard(Map.of("somewhere.example", new InetAddress[] {inside}))
                        .resolve("somewhere.example"))
                .isInstanceOf(ForbiddenAddress.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:4860:4860::8888",
                "2a00:1450::1",
                "::ffff:8.8.8.8"
            })
    void theOpenInternetIsReached(String address) {
        assertThat(Network.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void oneAddressInsideAmongManyIsEnoughToRefuse() {
        InetAddress[] mixed = {InetAddress.ofLiteral("8.8.8.8"), InetAddress.ofLiteral("10.0.0.1")};

        assertThatThrownBy(() -> guard(Map.of("mixed.example", mixed)).resolve("mixed.example"))
                .isInstanceOf(ForbiddenAddress.class);
    }

    @Test
    void aHostThatIsAllowedMayBeInside() throws UnknownHostException {
        InetAddress[] inside = {InetAddress.ofLiteral("10.0.0.1")};
        AddressGuard guard = new AddressGuard(INTRANET, new Names(Map.of("crm.intra", inside)));

        assertThat(guard.resolve("crm.intra")).isEqualTo(inside);
        assertThat(guard.wrong("http://crm.intra:8080/hook")).isEmpty();
        assertThat(guard.wrong("ftp://crm.intra/hook")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "http://crm.example/hook, scheme",
        "ftp://crm.example/hook, scheme",
        "file:///etc/passwd, address",
        "crm.example/hook, address",
        "https:///hook, address",
        "https://crm example/, address",
        "'', address",
        "https://admin:secret@crm.example/, extras",
        "https://crm.example/hook#top, extras",
        "https://crm.example:22/, port",
        "https://crm.example:80/, port",
        "https://127.0.0.1/, inside",
        "https://[::1]/, inside",
        "https://[::ffff:169.254.169.254]/, inside",
        "https://169.254.169.254/latest/meta-data, inside",
        "https://2130706433/, inside"
    })
    void anAddressThatCannotBeRightIsRefusedAtOnce(String address, String why) {
        assertThat(new AddressGuard(STRICT).wrong(address)).map(Reason::code).contains("feeds.webhooks.invalid." + why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example/hook?key=1",
                "HTTPS://crm.example:443/",
                "https://crm.example:8443/",
                "https://8.8.8.8/"
            })
    void anAddressOutsideIsTaken(String address) {
        assertThat(new AddressGuard(STRICT).wrong(address)).isEmpty();
    }

    private static AddressGuard guard(Map<String, InetAddress[]> names) {
        return new AddressGuard(STRICT, new Names(names));
    }

    /** Names and what they lead to. */
    private record Names(Map<String, InetAddress[]> known) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = known.get(host);
            if (found == null) {
                throw new UnknownHostException(host);
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
