package dev.struktura.custody;

import dev.struktura.base.table.Decoy;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.NewClient;
import dev.struktura.clients.NewContact;
import dev.struktura.clients.PlantedClients;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Employee;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plants invented clients in people's bases, and takes them away again; nobody plants one in their own. */
@Service
public class Canaries {

    private final CanaryTable canaries;
    private final Decoys decoys;
    private final PlantedClients clients;
    private final Journal journal;
    private final Clock clock;

    Canaries(CanaryTable canaries, Decoys decoys, PlantedClients clients, Journal journal, Clock clock) {
        this.canaries = canaries;
        this.decoys = decoys;
        this.clients = clients;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether this person plants them and hears their alarms. */
    public static boolean keeps(Viewer viewer) {
        return ExportRights.gives(viewer);
    }

    /** Empty when this person may not, or the other one works with no clients. */
    @Transactional
    public Optional<Canary> plant(Employee person, Viewer by) {
        boolean may = keeps(by)
                && !by.id().equals(person.id())
                && person.active()
                && person.role().acts();
        return may ? Optional.of(plant(person, by, clock.instant())) : Optional.empty();
    }

    Canary plant(Employee person, @Nullable Viewer by, Instant at) {
        Decoys.Invented invented = decoys.inventOne(Tongue.of(person.locale()));
        Decoy decoy = invented.decoy();
        NewClient client = NewClient.named(decoy.name())
                .with(new NewContact(decoy.person(), some(decoy.phone()), some(decoy.email())));
        ClientId id = clients.plant(client, person.asViewer());
        canaries.insert(invented.id(), id, person.asViewer(), at, by);
        tell(invented.id(), "canary-planted", Map.of("person", person.name()), by, at);
        return canaries.find(invented.id()).orElseThrow();
    }

    /** Those this person may know of: all but the ones among their own clients. */
    public List<Canary> knownTo(Viewer viewer) {
        return keeps(viewer) ? canaries.notOf(viewer.id()) : List.of();
    }

    /** Those this person may know of that have left a trace in a text: a row, a name, a phone, an address. */
    public List<Canary> in(String text, Viewer viewer) {
        return keeps(viewer) ? canaries.in(Traces.in(text), viewer.id()) : List.of();
    }

    /** Whether there was one to take away. */
    @Transactional
    public boolean retire(UUID id, Viewer by) {
        return keeps(by)
                && canaries.find(id)
                        .filter(one -> !one.person().equals(by.id()))
                        .map(one -> retire(one, by, clock.instant()))
                        .orElse(false);
    }

    boolean retire(Canary canary, @Nullable Viewer by, Instant at) {
        if (!canaries.retire(canary.id(), at)) {
            return false;
        }
        clients.withdraw(canary.client());
        tell(canary.id(), "canary-retired", Map.of("person", canary.personName()), by, at);
        return true;
    }

    private void tell(UUID canary, String type, Map<String, Object> data, @Nullable Viewer by, Instant at) {
        JournalEntry.Subject subject = new JournalEntry.Subject("canary", canary);
        journal.append(new JournalEntry(at, subject, type, by == null ? null : by.asActor(), null, null, data));
    }

    private static List<String> some(@Nullable String one) {
        return Stream.ofNullable(one).toList();
    }
}
