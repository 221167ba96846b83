package dev.struktura.clients.api;

import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Contact;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client as the API shows it; numbers and addresses are masked, always. */
record ClientJson(
        ClientId id,
        String name,
        @Nullable String taxId,
        String country,
        @Nullable String note,
        @Nullable TeamRef team,
        List<Contact> contacts,
        long version,
        Instant createdAt) {

    /** The team whose client it is. */
    record TeamRef(TeamId id, String name) {}

    static ClientJson of(Client client, Structure structure) {
        return new ClientJson(
                client.id(),
                client.name(),
                client.taxId(),
                client.country(),
                client.note(),
                team(client.team(), structure),
                client.contacts(),
                client.version(),
                client.createdAt());
    }

    private static @Nullable TeamRef team(@Nullable TeamId id, Structure structure) {
        return id == null
                ? null
                : structure.find(id).map(team -> new TeamRef(id, team.name())).orElseGet(() -> new TeamRef(id, ""));
    }
}
