package dev.struktura.clients;

import dev.struktura.base.Reason;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes two clients one, and two again: contacts and everything that names the client move along, and back. */
@Service
public class Merges {

    private final Clients clients;
    private final MergeRows rows;
    private final List<ClientReferences> references;
    private final Journal journal;
    private final Clock clock;

    Merges(Clients clients, MergeRows rows, List<ClientReferences> references, Journal journal, Clock clock) {
        this.clients = clients;
        this.rows = rows;
        this.references = references;
        this.journal = journal;
        this.clock = clock;
    }

    /** Moves everything of {@code merged} to {@code kept}, whose own facts win; only its empty ones are filled. */
    @Transactional
    public MergeResult merge(ClientId kept, ClientId merged, Viewer by) {
        if (kept.equals(merged)) {
            return new MergeResult.Refused(Reason.of("clients.merge.refused.same"));
        }
        rows.lock(kept, merged);
        Optional<Client> stays =
                clients.find(kept, by).filter(client -> client.id().equals(kept));
        Optional<Client> goes =
                clients.find(merged, by).filter(client -> client.id().equals(merged));
        return stays.isEmpty() || goes.isEmpty() ? new MergeResult.Unknown() : unite(stays.get(), goes.get(), by);
    }

    /** Puts everything a merge moved back where it was, except what was changed since. */
    @Transactional
    public UndoResult undo(MergeId id, Viewer by) {
        Optional<Merge> found =
                rows.find(id).filter(merge -> clients.find(merge.kept(), by).isPresent());
        if (found.isEmpty()) {
            return new UndoResult.Unknown();
        }
        Merge merge = found.get();
        rows.lock(merge.kept(), merge.merged());
        return rows.obstacle(id).<UndoResult>map(UndoResult.Refused::new).orElseGet(() -> part(merge, by));
    }

    /** The merges into this client that still stand, newest first. */
    public List<Merge> into(ClientId kept) {
        return rows.into(kept);
    }

    /** How many rows of each module name the client, by the module's word. */
    public Map<String, Integer> referencesTo(ClientId client) {
        Map<String, Integer> counts = new TreeMap<>();
        references.forEach(reference -> counts.put(reference.name(), reference.count(client)));
        return counts;
    }

    private MergeResult unite(Client kept, Client merged, Viewer by) {
        Map<String, List<UUID>> moved = new TreeMap<>();
        references.forEach(reference -> moved.put(reference.name(), reference.repoint(merged.id(), kept.id())));
        MergeId id = rows.unite(kept, merged, moved, by);
        tell(kept.id(), "client-merged", by, Map.of("merge", id.toString(), "name", merged.name()));
        tell(merged.id(), "client-merged-into", by, Map.of("merge", id.toString(), "name", kept.name()));
        return new MergeResult.Merged(id, clients.get(kept.id()));
    }

    private UndoResult part(Merge merge, Viewer by) {
        Moved moved = rows.part(merge, by);
        for (ClientReferences reference : references) {
            List<UUID> own = moved.references().getOrDefault(reference.name(), List.of());
            reference.restore(own, merge.kept(), merge.merged());
        }
        Client kept = clients.get(merge.kept());
        Client restored = clients.get(merge.merged());
        tell(kept.id(), "client-merge-undone", by, Map.of("merge", merge.id().toString(), "name", restored.name()));
        tell(
                restored.id(),
                "client-merge-undone",
                by,
                Map.of("merge", merge.id().toString(), "name", kept.name()));
        return new UndoResult.Undone(kept, restored);
    }

    private void tell(ClientId id, String type, Viewer by, Map<String, Object> data) {
        JournalEntry.Subject subject = new JournalEntry.Subject("client", id.value());
        journal.append(new JournalEntry(clock.instant(), subject, type, by.asActor(), null, null, data));
    }
}
