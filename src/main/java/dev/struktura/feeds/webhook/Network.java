package dev.struktura.feeds.webhook;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * A range of addresses of the internet protocol, such as {@code 10.0.0.0/8}.
 *
 * @param width bits of an address: 32 or 128
 * @param prefix how many of them the range fixes
 */
record Network(BigInteger start, int width, int prefix) {

    /** Special-purpose addresses of IPv4 by the IANA registry, multicast and what is reserved. */
    private static final List<Network> NOT_PUBLIC_4 = all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3");

    /** Of IPv6 only this is public: not loopback, mapped and translated addresses, unique local, link-local, multicast. */
    private static final Network PUBLIC_6 = of("2000::/3");

    /** Within it: protocol assignments with Teredo, documentation, and 6to4, which wraps an IPv4 address. */
    private static final List<Network> NOT_PUBLIC_6 = all("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    static Network of(String range) {
        String[] parts = range.split("/", 2);
        InetAddress start = InetAddress.ofLiteral(parts[0]);
        return new Network(value(start), width(start), Integer.parseInt(parts[1]));
    }

    private static List<Network> all(String... ranges) {
        return Arrays.stream(ranges).map(Network::of).toList();
    }

    /** Whether an address lies in the open internet. */
    static boolean isPublic(InetAddress address) {
        return width(address) == Integer.SIZE
                ? NOT_PUBLIC_4.stream().noneMatch(network -> network.has(address))
                : PUBLIC_6.has(address) && NOT_PUBLIC_6.stream().noneMatch(network -> network.has(address));
    }

    private boolean has(InetAddress address) {
        return width(address) == width
                && value(address).xor(start).shiftRight(width - prefix).signum() == 0;
    }

    private static BigInteger value(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }

    private static int width(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }
}
