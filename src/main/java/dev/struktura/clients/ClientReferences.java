package dev.struktura.clients;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Rows of another module that name a client. A module with such rows contributes a bean; it is called in the transaction in
 * which two clients become one, and in the one in which they part again.
 */
public interface ClientReferences {

    /** What these rows are called: key of a message that says it with a count, such as {@code deals.of-client}. */
    String name();

    /** How many rows name this client. */
    int count(ClientId client);

    /** Those of the clients that any of these rows names. */
    Set<ClientId> named(Collection<ClientId> clients);

    /** Makes the rows that name {@code from} name {@code to}, and answers which they were. */
    List<UUID> repoint(ClientId from, ClientId to);

    /** Makes those of {@code rows} that still name {@code from} name {@code to} again. */
    void restore(List<UUID> rows, ClientId from, ClientId to);
}
