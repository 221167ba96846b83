package dev.struktura.talks;

import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.clients.ContactPointId;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.journal.Journal;
import dev.struktura.journal.JournalEntry;
import dev.struktura.staff.Viewer;
import dev.struktura.talks.TriageRows.Traces;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sorts by hand what found nobody. A message reaches only clients and deals that whoever sorts it sees; others are to them like those
 * that are not there. Once it is put somewhere the process hears of it as if it had found its way.
 */
@Service
public class Triage {

    private final Conversations conversations;
    private final ReceivedRows received;
    private final TriageRows rows;
    private final Sorting sorting;
    private final SenderMemory memory;
    private final IgnoredSenders ignored;
    private final WordOfClient news;
    private final Clients clients;
    private final Deals deals;
    private final Journal journal;
    private final Clock clock;

    Triage(
            Conversations conversations,
            ReceivedRows received,
            TriageRows rows,
            Sorting sorting,
            SenderMemory memory,
            IgnoredSenders ignored,
            WordOfClient news,
            Clients clients,
            Deals deals,
            Journal journal,
            Clock clock) {
        this.conversations = conversations;
        this.received = received;
        this.rows = rows;
        this.sorting = sorting;
        this.memory = memory;
        this.ignored = ignored;
        this.news = news;
        this.clients = clients;
        this.deals = deals;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether this person sorts at all. */
    public static boolean maySort(Viewer viewer) {
        return viewer.leads();
    }

    /**
     * Puts it with a client, in whose latest deal under way it counts, as if the sender had been known.
     *
     * @param remember whether the sender becomes a contact of the client
     */
    @Transactional
    public TriageResult assign(ReceivedId id, ClientId to, boolean remember, Viewer by) {
        Optional<Received> message = held(id, by);
        if (message.isEmpty()) {
            return new TriageResult.Unknown();
        }
        Optional<Client> client = clients.find(to, by);
        return client.isEmpty()
                ? new TriageResult.NoSuchTarget()
                : put(
                        message.get(),
                        Filed.How.CLIENT,
                        sorting.ofClient(client.get().id()),
                        remember,
                        by);
    }

    /** The same with a deal; one that is seen without its client is not there. */
    @Transactional
    public TriageResult assign(ReceivedId id, DealId to, boolean remember, Viewer by) {
        Optional<Received> message = held(id, by);
        if (message.isEmpty()) {
            return new TriageResult.Unknown();
        }
        Optional<Deal> deal = deals.find(to, by)
                .filter(found -> clients.find(found.clientId(), by).isPresent());
        return deal.isEmpty()
                ? new TriageResult.NoSuchTarget()
                : put(message.get(), Filed.How.DEAL, Belonging.to(deal.get()), remember, by);
    }

    /** Puts it away as none of ours, with everything else of its sender that waits or comes later if the sender is remembered. */
    @Transactional
    public TriageResult setAside(ReceivedId id, boolean rememberSender, Viewer by) {
        Optional<Received> found = held(id, by);
        if (found.isEmpty()) {
            return new TriageResult.Unknown();
        }
        Received message = found.get();
        if (message.client() != null) {
            return new TriageResult.Taken();
        }
        String address = address(message);
        if (rememberSender && address.isEmpty()) {
            return new TriageResult.NoAddress();
        }
        if (!message.isAside()) {
            rows.put(id, Filed.How.ASIDE, Belonging.UNSORTED, Traces.NONE, clock.instant(), by);
            tell(ofItself(id), "message-set-aside", message, by);
        }
        int others = rememberSender ? ignore(message, address, by) : 0;
        return new TriageResult.Done(id, Filed.How.ASIDE, null, null, others);
    }

    private int ignore(Received message, String address, Viewer by) {
        ignored.add(message.medium(), address, by);
        return rows.putAsideAllOf(address, clock.instant(), by);
    }

    private TriageResult put(Received message, Filed.How how, Belonging to, boolean remember, Viewer by) {
        ClientId whose = to.clientOrThrow();
        if (message.client() != null) {
            return isThere(message, how, to) ? done(message, to, how, by) : new TriageResult.Taken();
        }
        Client client = clients.find(whose).orElseThrow();
        String address = address(message);
        if (remember && !memory.canKeep(message, address, client)) {
            return new TriageResult.NoAddress();
        }
        ContactPointId point = remember ? memory.keep(message, address, client, by) : null;
        place(message, how, to, new Traces(false, point), by);
        return done(message, to, how, by);
    }

    private static boolean isThere(Received message, Filed.How how, Belonging to) {
        return Objects.equals(message.client(), to.client())
                && (how == Filed.How.CLIENT
                        || (to.deal() != null && to.deal().id().equals(message.deal())));
    }

    /** Puts it there and lets everybody hear whom it concerns. */
    void place(Received message, Filed.How how, Belonging to, Traces traces, Viewer by) {
        if (message.kind() != Received.Kind.AUTOMATIC) {
            news.hear(message.id(), message.medium(), to);
            if (how != Filed.How.LEAD) {
                news.tell(message.medium(), to);
            }
        }
        tell(of(to), "message-assigned", message, by);
        rows.put(message.id(), how, to, traces, clock.instant(), by);
    }

    TriageResult done(Received message, Belonging to, Filed.How how, Viewer by) {
        Deal shown = to.deal() == null ? null : deals.find(to.deal().id(), by).orElse(null);
        return new TriageResult.Done(message.id(), how, to.client(), shown, 0);
    }

    /** The message if this person may sort it; nobody else sorts it until the transaction ends. */
    Optional<Received> held(ReceivedId id, Viewer by) {
        rows.hold(id);
        return maySort(by) ? conversations.find(id, by) : Optional.empty();
    }

    /** Where it came from: for keeping and comparing only, never for a screen. */
    String address(Received message) {
        return received.answerable(message.id()).orElseThrow().address();
    }

    void tell(JournalEntry.Subject about, String type, Received message, Viewer by) {
        Map<String, Object> data = Map.of(
                "message", message.id().toString(), "medium", message.medium().slug());
        journal.append(new JournalEntry(clock.instant(), about, type, by.asActor(), null, null, data));
    }

    static JournalEntry.Subject ofItself(ReceivedId id) {
        return new JournalEntry.Subject("message", id.value());
    }

    private static JournalEntry.Subject of(Belonging to) {
        return to.deal() == null
                ? new JournalEntry.Subject("client", to.clientOrThrow().value())
                : Deals.subject(to.deal().id().value());
    }
}
