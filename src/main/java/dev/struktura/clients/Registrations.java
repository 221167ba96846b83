package dev.struktura.clients;

import dev.struktura.base.Ids;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds clients again by tax id, phone or address, or adds them: one or a thousand in the same few statements. */
@Service
public class Registrations {

    private final KnownClients base;
    private final RegistrationRows rows;
    private final Keepers keepers;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Registrations(KnownClients base, RegistrationRows rows, Keepers keepers, Journal journal, Ids ids, Clock clock) {
        this.base = base;
        this.rows = rows;
        this.keepers = keepers;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A client to be registered.
     *
     * @param called what registrations of the same client have in common; null = nothing that is known
     */
    public record Registration(NewClient client, @Nullable String called) {}

    /** The client that was found or added; {@code added} only where it came into being. */
    public record Registered(ClientId id, String name, boolean added) {}

    /**
     * Registers in order, so that a later one finds an earlier one again; the answers stand in the same order. Registrations with a
     * phone, address or tax id in common wait for each other, so that they get the same client.
     *
     * @param known clients by what they are called, from earlier batches
     * @param by who registers; null when the program does
     */
    @Transactional
    public List<Registered> register(
            List<Registration> registrations, Map<String, ClientId> known, @Nullable Viewer by) {
        List<Written> written = registrations.stream().map(Written::of).toList();
        base.holdBack(written);
        Ledger ledger = new Ledger(base.of(written, known.values()), known, ids);
        List<Registered> registered = new ArrayList<>();
        written.forEach(one -> registered.add(ledger.register(one)));
        Instant now = clock.instant();
        rows.add(ledger, keepers.ofNew(by).orElse(null), by, now);
        journal.append(entries(ledger, by, now));
        return registered;
    }

    private static List<JournalEntry> entries(Ledger ledger, @Nullable Viewer by, Instant at) {
        List<JournalEntry> entries = new ArrayList<>();
        ledger.added().forEach((id, client) -> entries.add(entry(id, "client-registered", client.name(), by, at)));
        ledger.enriched().forEach((id, name) -> entries.add(entry(id, "client-registered-again", name, by, at)));
        return entries;
    }

    private static JournalEntry entry(ClientId id, String type, String name, @Nullable Viewer by, Instant at) {
        JournalEntry.Subject subject = new JournalEntry.Subject("client", id.value());
        return new JournalEntry(at, subject, type, by == null ? null : by.asActor(), null, null, Map.of("name", name));
    }
}
