package dev.struktura.talks;

import dev.struktura.clients.ClientId;
import dev.struktura.deals.Deal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where something that came in belongs.
 *
 * @param client null while nobody knows whose it is
 * @param deal null when it is about no deal
 * @param known whether the client was known before
 */
record Belonging(@Nullable ClientId client, @Nullable Deal deal, boolean known) {

    static final Belonging UNSORTED = new Belonging(null, null, false);

    /** @throws NullPointerException when it belongs to none */
    ClientId clientOrThrow() {
        return Objects.requireNonNull(client);
    }

    static Belonging to(Deal deal) {
        return new Belonging(deal.clientId(), deal, true);
    }

    static Belonging to(ClientId client) {
        return new Belonging(client, null, true);
    }
}
