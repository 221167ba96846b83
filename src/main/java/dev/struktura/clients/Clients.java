package dev.struktura.clients;

import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The client base: finds a client again by phone, address or tax id, and says how to reach it. */
@Service
public class Clients {

    private static final String SUBJECT = "client";

    private final ClientRows rows;
    private final ContactRows contacts;
    private final Structure structure;
    private final Keepers keepers;
    private final ObjectProvider<ClientWork> work;
    private final ObjectProvider<ClientReferences> references;
    private final Journal journal;
    private final Clock clock;

    Clients(
            ClientRows rows,
            ContactRows contacts,
            Structure structure,
            Keepers keepers,
            ObjectProvider<ClientWork> work,
            ObjectProvider<ClientReferences> references,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.contacts = contacts;
        this.structure = structure;
        this.keepers = keepers;
        this.work = work;
        this.references = references;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Takes clients back as if they had never come.
     *
     * @param since entries of a client's journal after this moment mean that somebody works with it
     * @return those that are gone; one that somebody works with, or that something of another module names, stays
     */
    @Transactional
    public Set<ClientId> withdraw(Collection<ClientId> some, Instant since, @Nullable Viewer by) {
        Set<ClientId> free = new LinkedHashSet<>(some);
        List<UUID> ids = some.stream().map(ClientId::value).toList();
        journal.touched(SUBJECT, ids, since).forEach(id -> free.remove(new ClientId(id)));
        references.forEach(reference -> free.removeAll(reference.named(free)));
        rows.delete(free);
        Instant now = clock.instant();
        journal.append(free.stream()
                .map(id -> entry(id, "client-withdrawn", by, Map.of(), now))
                .toList());
        return free;
    }

    /** A new client, also when there is one like it: the page and the API then suggest the duplicate. */
    @Transactional
    public Client add(NewClient client, @Nullable Viewer by) {
        ClientId id = rows.insert(client, keepers.ofNew(by).orElse(null), by, clock.instant());
        contacts.addMissing(id, client, clock.instant());
        tell(id, "client-registered", by, Map.of("name", client.name()));
        return rows.get(id);
    }

    /** The client with this id, or the one it was merged into. */
    public Optional<Client> find(ClientId id) {
        return rows.find(id);
    }

    /** The client if this person may see it: of a team whose clients they see, or one that they work with. */
    public Optional<Client> find(ClientId id, Viewer viewer) {
        return rows.find(id).filter(client -> isSeenBy(client, viewer));
    }

    /** Whether any client has this name, legal form and case aside. */
    public boolean isCalled(String name) {
        return rows.isCalled(name);
    }

    /**
     * Those of the clients that a team keeps whose work this person does not see, and does not work with either; asked before the
     * person gets work with them.
     */
    public Set<ClientId> keptFrom(Viewer viewer, Collection<ClientId> some) {
        return some.stream()
                .distinct()
                .flatMap(id -> rows.find(id).stream())
                .filter(client -> client.team() != null && !isSeenBy(client, viewer))
                .map(Client::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Names by id, of merged clients too. */
    public Map<ClientId, String> names(Collection<ClientId> ids) {
        return rows.names(List.copyOf(ids));
    }

    /** The teams whose clients these are, of merged clients too; a client of everybody is left out. */
    public Map<ClientId, TeamId> teamsOf(Collection<ClientId> ids) {
        return rows.teams(List.copyOf(ids));
    }

    /** The next clients of these teams in the order of their identities, each with its team. */
    public SequencedMap<ClientId, TeamId> ofTeams(Collection<TeamId> teams, @Nullable UUID after, int most) {
        return rows.ofTeams(teams, after, most);
    }

    /** The first number or address of the client, unmasked; for sending only, never for a screen. */
    public Optional<String> address(ClientId id, ContactPointKind kind) {
        return contacts.first(id, kind);
    }

    /** Whom a contact point reaches, if this person may see its client and contacts at all. */
    public Optional<Addressee> addressee(ContactPointId id, Viewer viewer) {
        return contacts.addressee(id).filter(to -> find(to.client(), viewer).isPresent());
    }

    /** Hands the client to a team; null = no team keeps it, and only whoever sees everything sees it. */
    @Transactional
    public void entrust(ClientId id, @Nullable TeamId team, @Nullable Viewer by) {
        if (rows.entrust(id, team, clock.instant())) {
            tell(id, "client-entrusted", by, team == null ? Map.of() : Map.of("team", team.toString()));
        }
    }

    /** The same by hand; it is told what for, also when the team stays and the person changes. */
    void entrust(ClientId id, TeamId team, Map<String, Object> told, Viewer by) {
        rows.entrust(id, team, clock.instant());
        tell(id, "client-entrusted", by, told);
    }

    Client get(ClientId id) {
        return rows.get(id);
    }

    boolean isSeenBy(Client client, Viewer viewer) {
        return rows.plantedFor(client.id()).map(viewer.id()::equals).orElseGet(() -> isSeenInTeam(client, viewer));
    }

    private boolean isSeenInTeam(Client client, Viewer viewer) {
        return viewer.seesEverything()
                || (client.team() != null && structure.teamsSeenBy(viewer).contains(client.team()))
                || work.stream().anyMatch(some -> some.isSeenBy(client.id(), viewer));
    }

    private void tell(ClientId id, String type, @Nullable Viewer by, Map<String, Object> data) {
        journal.append(entry(id, type, by, data, clock.instant()));
    }

    private static JournalEntry entry(
            ClientId id, String type, @Nullable Viewer by, Map<String, Object> data, Instant at) {
        JournalEntry.Subject subject = new JournalEntry.Subject(SUBJECT, id.value());
        return new JournalEntry(at, subject, type, by == null ? null : by.asActor(), null, null, data);
    }
}
