package dev.struktura.clients;

import java.util.List;

/** A person on the client's side. */
public record Contact(ContactId id, String name, List<ContactPoint> contactPoints) {

    public Contact {
        contactPoints = List.copyOf(contactPoints);
    }
}
