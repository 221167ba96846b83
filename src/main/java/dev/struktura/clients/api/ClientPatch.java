package dev.struktura.clients.api;

import dev.struktura.base.Reason;
import dev.struktura.base.problem.Problem;
import dev.struktura.base.problem.Problem.Violation;
import dev.struktura.clients.Client;
import dev.struktura.clients.NewClient;
import dev.struktura.clients.NewContact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A merge patch (RFC 7396) of a client's own facts. */
record ClientPatch(JsonNode patch) {

    private static final Set<String> FIELDS = Set.of("name", "taxId", "country", "note");

    /** @throws Problem when it names what cannot be patched, or gives it something else than text */
    static ClientPatch of(JsonNode patch) {
        List<Violation> wrong = new ArrayList<>();
        if (!patch.isObject()) {
            wrong.add(new Violation("", Reason.of("problem.invalid")));
        }
        patch.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!FIELDS.contains(field.getKey()) || !(value.isString() || value.isNull())) {
                wrong.add(new Violation(field.getKey(), Reason.of("clients.invalid.patch")));
            }
        });
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return new ClientPatch(patch);
    }

    /** The facts as they are to be. */
    NewClient on(Client before) {
        String name = patched("name", before.name());
        NewClient after = new NewClient(
                name == null ? "" : name,
                patched("taxId", before.taxId()),
                patched("country", before.country()),
                patched("note", before.note()),
                List.of());
        return checked(after);
    }

    /** A contact to be added to this client, read as of its country. */
    static NewContact contact(ContactInput input, Client client) {
        List<Violation> wrong = new ArrayList<>(input.violations(""));
        NewClient written = NewClient.named(client.name()).in(client.country()).with(input.contact());
        wrong.addAll(written.violations("", ""));
        if (written.contacts().isEmpty()) {
            wrong.add(new Violation("name", Reason.of("clients.invalid.empty-contact")));
        }
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return input.contact();
    }

    private static NewClient checked(NewClient client) {
        List<Violation> wrong = client.violations();
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
        return client;
    }

    private @Nullable String patched(String field, @Nullable String before) {
        JsonNode value = patch.get(field);
        if (value == null) {
            return before;
        }
        return value.isNull() ? null : value.asString();
    }
}
