package dev.struktura.clients;

import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clients that one person sees among theirs and nobody else anywhere. Nothing that comes from outside is taken for one of them. */
@Service
public class PlantedClients {

    private static final UUID NOBODY = new UUID(0, 0);

    private final ClientRows rows;
    private final ContactRows contacts;
    private final Keepers keepers;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    PlantedClients(
            ClientRows rows, ContactRows contacts, Keepers keepers, Journal journal, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.keepers = keepers;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts a client among those of the person's team, for this person alone. */
    @Transactional
    public ClientId plant(NewClient client, Viewer person) {
        Instant now = clock.instant();
        ClientId id = rows.insert(client, keepers.ofNew(person).orElse(null), null, now);
        contacts.addMissing(id, client, now);
        show(id, person.id().value());
        journal.append(new JournalEntry(
                now,
                new JournalEntry.Subject("client", id.value()),
                "client-registered",
                null,
                null,
                null,
                Map.of("name", client.name())));
        return id;
    }

    /** The person does not see it any more, either. */
    @Transactional
    public void withdraw(ClientId id) {
        show(id, NOBODY);
    }

    private void show(ClientId id, UUID person) {
        jdbc.sql("update clients.client set planted_for = ? where id = ?")
                .params(person, id.value())
                .update();
    }
}
