package dev.struktura.feeds.webhook;

import java.net.UnknownHostException;

/** A host has an address that no delivery goes to. */
final class ForbiddenAddress extends UnknownHostException {

    ForbiddenAddress(String host) {
        super(host + " has an address that is not public");
    }
}
