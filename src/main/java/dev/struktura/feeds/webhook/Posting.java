package dev.struktura.feeds.webhook;

import java.time.Instant;
import java.util.List;

/** One attempt: what is sent where, and by what it is signed. */
record Posting(String address, DeliveryId id, Instant at, String body, List<SigningSecret> secrets) {

    /** One for each secret that counts, so that a receiver may change over when it likes. */
    String signatures() {
        return String.join(
                " ",
                secrets.stream()
                        .map(secret -> secret.sign(id.toString(), at, body))
                        .toList());
    }
}
