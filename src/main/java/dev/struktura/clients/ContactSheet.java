package dev.struktura.clients;

import java.util.List;

/** Who answers at a client and how they are reached, unmasked: for files that somebody has the right to take out, never for a screen. */
public record ContactSheet(List<String> people, List<String> phones, List<String> emails) {

    public static final ContactSheet EMPTY = new ContactSheet(List.of(), List.of(), List.of());

    public ContactSheet {
        people = List.copyOf(people);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
    }

    /** Keeps numbers and addresses out of logs. */
    @Override
    public String toString() {
        return people.size() + " people";
    }
}
