package dev.struktura.clients;

import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client: a company or a person who buys or may buy.
 *
 * @param country ISO 3166-1 alpha-2
 * @param team whose client it is; null = everybody of the department sees it
 */
public record Client(
        ClientId id,
        String name,
        @Nullable String taxId,
        String country,
        @Nullable String note,
        @Nullable TeamId team,
        List<Contact> contacts,
        long version,
        Instant createdAt) {

    public Client {
        contacts = List.copyOf(contacts);
    }
}
