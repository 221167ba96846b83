package dev.struktura.clients.api;

import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.clients.NewClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A new client as programs write it. */
record ClientInput(
        @Nullable String name,
        @Nullable String taxId,
        @Nullable String country,
        @Nullable String note,
        @Nullable List<@Nullable ContactInput> contacts) {

    /** @throws Problem when something is wrong, naming every wrong place */
    NewClient checked() {
        List<ContactInput> written = new ArrayList<>();
        if (contacts != null) {
            contacts.forEach(
                    contact -> written.add(contact == null ? new ContactInput(null, null, null, null) : contact));
        }
        NewClient client = new NewClient(
                Objects.requireNonNullElse(name, ""),
                taxId,
                country,
                note,
                written.stream().map(ContactInput::contact).toList());
        List<Violation> wrong = new ArrayList<>(client.violations());
        for (int i = 0; i < written.size(); i++) {
            wrong.addAll(written.get(i).violations("contacts[" + i + "]."));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return client;
    }
}
