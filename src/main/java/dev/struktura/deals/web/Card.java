package dev.struktura.deals.web;

import dev.struktura.base.Money;
import dev.struktura.clients.ClientId;
import dev.struktura.deals.DealId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deal as the board shows it.
 *
 * @param offered whether another team is asked to take it
 */
public record Card(
        UUID id,
        long number,
        String title,
        ClientId clientId,
        String client,
        @Nullable Money amount,
        @Nullable UUID ownerId,
        Instant enteredAt,
        Instant lastActionAt,
        long version,
        boolean offered) {

    /** How long nobody has acted, in steps that ask for ever more attention. */
    public enum Quiet {
        FRESH,
        AGEING,
        STALE
    }

    public Quiet quiet(Instant now) {
        Duration since = Duration.between(lastActionAt, now);
        if (since.toHours() < 24) {
            return Quiet.FRESH;
        }
        return since.toHours() < 72 ? Quiet.AGEING : Quiet.STALE;
    }

    public DealId dealId() {
        return new DealId(id);
    }

    /** Whether the title says more than the client's name does. */
    public boolean hasOwnTitle() {
        return !title.equals(client);
    }
}
