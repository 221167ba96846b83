package dev.struktura.clients;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells whose number or address it is that something came from. Clients that were planted wrote to nobody. */
@Service
public class Senders {

    private final JdbcClient jdbc;
    private final ClientRows clients;
    private final ContactSeal seal;

    Senders(JdbcClient jdbc, ClientRows clients, ContactSeal seal) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.seal = seal;
    }

    /**
     * The clients that are reached by this number or address, the one known longest first; none when it can be neither.
     *
     * @param written as the sender's side wrote it; a phone may lack its plus
     */
    public List<ClientId> knownBy(ContactPointKind kind, String written) {
        return normal(kind, written).map(this::having).orElseGet(List::of);
    }

    /** The contact point of this client that the number or address is, for whoever may see it; it is revealed like any other. */
    public Optional<ContactPointId> pointOf(ClientId client, ContactPointKind kind, String written) {
        return normal(kind, written)
                .flatMap(value -> jdbc.sql("""
                    select point.id
                    from clients.contact_point point join clients.contact on contact.id = point.contact_id
                    where contact.client_id = :client and point.lookup = any(:marks)
                    order by point.created_at, point.id limit 1
                    """)
                        .param("client", client.value())
                        .param("marks", seal.marks(value).toArray(UUID[]::new))
                        .query((row, n) -> new ContactPointId(row.getObject("id", UUID.class)))
                        .optional());
    }

    private List<ClientId> having(String value) {
        return jdbc.sql("""
            select contact.client_id
            from clients.contact_point point join clients.contact on contact.id = point.contact_id
            join clients.client on client.id = contact.client_id and client.planted_for is null
            where point.lookup = any(:marks)
            order by point.created_at, point.id
            """).param("marks", seal.marks(value).toArray(UUID[]::new)).query(UUID.class).list().stream()
                .flatMap(id -> clients.find(new ClientId(id)).stream())
                .map(Client::id)
                .distinct()
                .toList();
    }

    private static Optional<String> normal(ContactPointKind kind, String written) {
        return switch (kind) {
            case EMAIL -> EmailAddress.parse(written).map(EmailAddress::value);
            case PHONE ->
                PhoneNumber.parse(written.startsWith("+") ? written : "+" + written, NewClient.HOME)
                        .or(() -> PhoneNumber.parse(written, NewClient.HOME))
                        .map(PhoneNumber::e164);
        };
    }
}
