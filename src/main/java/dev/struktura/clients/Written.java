package dev.struktura.clients;

import dev.struktura.clients.Registrations.Registration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A client to be registered, its numbers and addresses read: reading them is what costs most. */
record Written(NewClient client, @Nullable String called, List<Person> people) {

    /** Somebody on the client's side. */
    record Person(String name, List<Reach> reaches) {

        /** By what two people of one client are known to be one. */
        String key() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    static Written of(Registration registration) {
        NewClient client = registration.client();
        return new Written(
                client,
                registration.called(),
                client.contacts().stream()
                        .map(contact ->
                                new Person(contact.nameOr(client.name()), contact.reaches(client.countryOrHome())))
                        .toList());
    }

    List<Reach> reaches() {
        return people.stream()
                .flatMap(person -> person.reaches().stream())
                .distinct()
                .toList();
    }
}
