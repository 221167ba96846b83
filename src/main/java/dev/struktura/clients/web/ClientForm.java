package dev.struktura.clients.web;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.clients.Client;
import dev.struktura.clients.NewClient;
import dev.struktura.clients.NewContact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A client as typed into the form; what was typed stays in the fields when something is wrong with it. */
public record ClientForm(
        @Nullable String name,
        @Nullable String taxId,
        @Nullable String country,
        @Nullable String note,
        @Nullable String contactName,
        @Nullable String phone,
        @Nullable String email) {

    private static final Map<String, String> FIELDS = Map.of(
            "contacts[0].name", "contactName", "contacts[0].phones[0]", "phone", "contacts[0].emails[0]", "email");

    static ClientForm empty() {
        return new ClientForm(null, null, null, null, null, null, null);
    }

    static ClientForm of(Client client) {
        return new ClientForm(client.name(), client.taxId(), client.country(), client.note(), null, null, null);
    }

    NewClient client() {
        return new NewClient(orEmpty(name), taxId, country, note, List.of(contact()));
    }

    NewContact contact() {
        return new NewContact(contactName, typed(phone), typed(email));
    }

    /** What is wrong with the contact alone, read as of the client's country. */
    Map<String, Reason> contactErrors(Client client) {
        NewClient written = NewClient.named(client.name()).in(client.country()).with(contact());
        return written.contacts().isEmpty()
                ? Map.of("contactName", Reason.of("clients.contact.empty"))
                : errors(written.violations());
    }

    /** What is wrong by the name of the field. */
    static Map<String, Reason> errors(List<Violation> violations) {
        Map<String, Reason> errors = new HashMap<>();
        violations.forEach(
                wrong -> errors.putIfAbsent(FIELDS.getOrDefault(wrong.path(), wrong.path()), wrong.message()));
        return errors;
    }

    private static List<String> typed(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
