package dev.struktura.clients;

import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is known of a client; every change is in the journal, numbers and addresses masked there too. */
@Service
public class Amendments {

    private final Clients clients;
    private final ClientRows rows;
    private final ContactRows contacts;
    private final Journal journal;
    private final Clock clock;

    Amendments(Clients clients, ClientRows rows, ContactRows contacts, Journal journal, Clock clock) {
        this.clients = clients;
        this.rows = rows;
        this.contacts = contacts;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Writes name, tax id, country and note anew; the contacts of {@code facts} are not looked at.
     *
     * @param version the version the change was made on; null = whatever it is
     */
    @Transactional
    public AmendResult amend(ClientId id, NewClient facts, @Nullable Long version, Viewer by) {
        rows.lock(id);
        Optional<Client> found = clients.find(id, by);
        if (found.isEmpty()) {
            return new AmendResult.Unknown();
        }
        Client before = found.get();
        if (version != null && version != before.version()) {
            return new AmendResult.Stale(before);
        }
        List<String> changed = changed(before, facts);
        if (!changed.isEmpty()) {
            rows.amend(before.id(), facts, clock.instant());
            tell(before.id(), "client-amended", by, Map.of("changed", changed));
        }
        return new AmendResult.Amended(clients.get(before.id()));
    }

    /** Adds a contact, or what is new to the contact of the same name. */
    @Transactional
    public AmendResult addContact(ClientId id, NewContact contact, Viewer by) {
        rows.lock(id);
        return clients.find(id, by)
                .<AmendResult>map(client -> added(client, contact, by))
                .orElseGet(AmendResult.Unknown::new);
    }

    /** Forgets one number or address. */
    @Transactional
    public AmendResult remove(ContactPointId id, Viewer by) {
        return contacts.clientOf(id)
                .flatMap(client -> clients.find(client, by))
                .<AmendResult>map(client -> removed(client, id, by))
                .orElseGet(AmendResult.Unknown::new);
    }

    private AmendResult added(Client client, NewContact contact, Viewer by) {
        NewClient written = new NewClient(client.name(), null, client.country(), null, List.of(contact));
        contacts.addMissing(client.id(), written, clock.instant());
        rows.touch(client.id(), clock.instant());
        tell(client.id(), "contact-added", by, Map.of("name", contact.nameOr(client.name())));
        return new AmendResult.Amended(clients.get(client.id()));
    }

    private AmendResult removed(Client client, ContactPointId id, Viewer by) {
        contacts.remove(id).ifPresent(point -> {
            rows.touch(client.id(), clock.instant());
            tell(
                    client.id(),
                    "contact-point-removed",
                    by,
                    Map.of("kind", point.kind().key(), "masked", point.mask()));
        });
        return new AmendResult.Amended(clients.get(client.id()));
    }

    private static List<String> changed(Client before, NewClient facts) {
        List<String> changed = new ArrayList<>();
        note(changed, "name", before.name(), facts.name());
        note(changed, "taxId", before.taxId(), facts.taxId());
        note(changed, "country", before.country(), facts.countryOrHome());
        note(changed, "note", before.note(), facts.note());
        return changed;
    }

    private static void note(List<String> changed, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }

    private void tell(ClientId id, String type, Viewer by, Map<String, Object> data) {
        JournalEntry.Subject subject = new JournalEntry.Subject("client", id.value());
        journal.append(new JournalEntry(clock.instant(), subject, type, by.asActor(), null, null, data));
    }
}
