package dev.struktura.integration;

import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.clients.NewClient;
import dev.struktura.staff.Viewer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The clients of one batch of rows. Rows of one file that call the client by the same name mean the same client; beyond the file
 * only a tax id, a phone or an address tells that two are one.
 */
final class ClientBook {

    private final Clients clients;
    private final Viewer by;
    private final Instant start;
    private final Map<String, ClientId> known;
    private final Set<ClientId> created = new HashSet<>();

    /** @param known clients of earlier rows of the file, by key */
    ClientBook(Clients clients, Viewer by, Instant start, Map<String, ClientId> known) {
        this.clients = clients;
        this.by = by;
        this.start = start;
        this.known = new HashMap<>(known);
    }

    Client enter(NewClient client, @Nullable String key) {
        ClientId before = key == null ? null : known.get(key);
        Client entered = before == null ? clients.register(client, by) : clients.registerAs(before, client, by);
        if (before == null && !entered.createdAt().isBefore(start)) {
            created.add(entered.id());
        }
        if (key != null) {
            known.put(key, entered.id());
        }
        return entered;
    }

    /** Whether the client came into being by this row; asked once per client. */
    boolean tookIn(ClientId client) {
        return created.remove(Objects.requireNonNull(client));
    }
}
