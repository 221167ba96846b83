package dev.struktura.talks.mail;

import dev.struktura.messages.Mailbox;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox that clients write to, and what its addresses are for.
 *
 * @param own the address from which we write
 * @param leads addresses at which strangers become clients
 * @param pause how long at most until the next look
 */
record Inbox(Mailbox server, String own, Set<String> leads, Duration pause) {

    private static final Duration PAUSE = Duration.ofSeconds(20);

    /** @param address from which we write; null when the user name is the address */
    static Inbox of(Mailbox server, @Nullable String address, List<String> leads) {
        return new Inbox(server, address == null ? server.username() : address, Set.copyOf(leads), PAUSE);
    }

    /** By what the place in it is kept. */
    String key() {
        return server.username() + "@" + server.host() + ":" + server.port() + "/" + server.folder();
    }

    MailReader reader() {
        return new MailReader(Set.of(own), leads);
    }
}
