package dev.struktura.talks;

import dev.struktura.clients.AmendResult;
import dev.struktura.clients.Amendments;
import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.ContactPoint;
import dev.struktura.clients.ContactPointId;
import dev.struktura.clients.NewClient;
import dev.struktura.clients.NewContact;
import dev.struktura.staff.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a sender one of a client's contacts, so that the next message finds the client, and takes that back. */
@Component
class SenderMemory {

    private final Amendments amendments;
    private final Chats chats;

    SenderMemory(Amendments amendments, Chats chats) {
        this.amendments = amendments;
        this.chats = chats;
    }

    /** Whether a client can have such an address. */
    boolean canKeep(Received message, String address, Client client) {
        return !address.isEmpty()
                && (message.medium() == Medium.TELEGRAM
                        || NewClient.named(client.name())
                                .with(contact(message, address))
                                .violations()
                                .isEmpty());
    }

    /** The contact point that the sender became; null for a chat, and when the client had it before. */
    @Nullable
    ContactPointId keep(Received message, String address, Client client, Viewer by) {
        if (message.medium() == Medium.TELEGRAM) {
            chats.link(address, client.id());
            return null;
        }
        Set<ContactPointId> before = points(client).collect(Collectors.toSet());
        return amendments.addContact(client.id(), contact(message, address), by)
                        instanceof AmendResult.Amended(Client after)
                ? points(after)
                        .filter(point -> !before.contains(point))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    void forget(Received message, String address, @Nullable ContactPointId point, Viewer by) {
        ClientId client = Objects.requireNonNull(message.client());
        if (message.medium() == Medium.TELEGRAM) {
            chats.unlink(address, client);
        }
        if (point != null) {
            amendments.remove(point, by);
        }
    }

    private static NewContact contact(Received message, String address) {
        return LeadOfMessage.contact(Optional.ofNullable(message.ownName()).orElse(""), List.of(address));
    }

    private static Stream<ContactPointId> points(Client client) {
        return client.contacts().stream()
                .flatMap(contact -> contact.contactPoints().stream())
                .map(ContactPoint::id);
    }
}
