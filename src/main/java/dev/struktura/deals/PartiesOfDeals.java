package dev.struktura.deals;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.journal.JournalEntry;
import dev.struktura.messages.Parties;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever gets a message about a deal, or about a client. */
@Component
class PartiesOfDeals implements Parties {

    private final JdbcClient sql;
    private final Clients clients;

    PartiesOfDeals(JdbcClient sql, Clients clients) {
        this.sql = sql;
        this.clients = clients;
    }

    @Override
    public Optional<Party> of(JournalEntry.Subject about) {
        return client(about)
                .flatMap(client -> clients.find(new ClientId(client)))
                .map(client -> new Party(client.id().value(), client.country()));
    }

    private Optional<UUID> client(JournalEntry.Subject about) {
        return switch (about.type()) {
            case "client" -> Optional.of(about.id());
            case "deal" ->
                sql.sql("select client_id from deals.deal where id = :id")
                        .param("id", about.id())
                        .query(UUID.class)
                        .optional();
            default -> Optional.empty();
        };
    }
}
