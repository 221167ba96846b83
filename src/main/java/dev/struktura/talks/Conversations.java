package dev.struktura.talks;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.clients.ContactPointId;
import dev.struktura.clients.Senders;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealLists;
import dev.struktura.messages.SentLetter;
import dev.struktura.messages.SentLetters;
import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Staff;
import dev.struktura.staff.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was said with clients, for those who see the client. */
@Service
public class Conversations {

    private static final int MOST = 50;

    private final ReceivedRows rows;
    private final SentLetters sent;
    private final Clients clients;
    private final DealLists deals;
    private final Senders senders;
    private final Staff staff;

    Conversations(ReceivedRows rows, SentLetters sent, Clients clients, DealLists deals, Senders senders, Staff staff) {
        this.rows = rows;
        this.sent = sent;
        this.clients = clients;
        this.deals = deals;
        this.senders = senders;
        this.staff = staff;
    }

    /** Everything said with a client; empty for whoever does not see it. */
    public Optional<Conversation> with(ClientId client, Viewer viewer) {
        return clients.find(client, viewer).map(seen -> {
            List<UUID> about = Stream.concat(
                            Stream.of(seen.id().value()),
                            deals.of(seen.id(), MOST, viewer).stream()
                                    .map(deal -> deal.id().value()))
                    .toList();
            return conversation(seen.id(), rows.from(seen.id(), MOST + 1), sent.to(about, MOST + 1));
        });
    }

    /** What was said about a deal, and about nothing in particular; empty for whoever does not see the client of it. */
    public Optional<Conversation> about(Deal deal, Viewer viewer) {
        return clients.find(deal.clientId(), viewer).map(seen -> {
            List<Received> theirs = rows.from(seen.id(), MOST + 1).stream()
                    .filter(message -> message.deal() == null || message.deal().equals(deal.id()))
                    .toList();
            return conversation(
                    seen.id(),
                    theirs,
                    sent.to(List.of(seen.id().value(), deal.id().value()), MOST + 1));
        });
    }

    /** Whether what belongs to nobody known is shown to this person: to whoever leads others, and to whoever sees everything. */
    public static boolean showsUnsorted(Viewer viewer) {
        return viewer.seesEverything() || viewer.leads();
    }

    /** What came in and belongs to nobody known, newest first. */
    public List<Received> unsorted(@Nullable ReceivedId before, int limit, Viewer viewer) {
        return showsUnsorted(viewer) ? rows.unsorted(before, limit) : List.of();
    }

    /** What came in and is not ours, newest first. */
    public List<Received> aside(@Nullable ReceivedId before, int limit, Viewer viewer) {
        return showsUnsorted(viewer) ? rows.aside(before, limit) : List.of();
    }

    /** How much belongs to nobody known, counted no further than {@code most}. */
    public int countUnsorted(int most, Viewer viewer) {
        return showsUnsorted(viewer) ? rows.countUnsorted(most) : 0;
    }

    /** A message that came in, if this person may read it. */
    public Optional<Received> find(ReceivedId id, Viewer viewer) {
        return rows.find(id).filter(message -> isSeenBy(message, viewer));
    }

    /** A file that came with a message, if this person may read it and it was kept. */
    public Optional<ReceivedFile> file(ReceivedFileId id, Viewer viewer) {
        return rows.file(id)
                .filter(file -> find(file.message(), viewer).isPresent())
                .map(file -> new ReceivedFile(file.name(), file.content()));
    }

    /** Notes who read what was new. */
    @Transactional
    public void read(Conversation conversation, Viewer by) {
        List<ReceivedId> unread = conversation.turns().stream()
                .flatMap(turn -> turn instanceof Turn.Theirs(Received message) && message.isNew()
                        ? Stream.of(message.id())
                        : Stream.empty())
                .toList();
        if (!unread.isEmpty()) {
            rows.read(unread, by);
        }
    }

    private boolean isSeenBy(Received message, Viewer viewer) {
        return message.client() == null
                ? showsUnsorted(viewer)
                : clients.find(message.client(), viewer).isPresent();
    }

    private Conversation conversation(ClientId client, List<Received> theirs, List<SentLetter> ours) {
        List<Turn> turns = Stream.<Turn>concat(
                        latest(theirs).map(Turn.Theirs::new),
                        latest(ours).map(letter -> new Turn.Ours(letter, name(letter.by()))))
                .toList();
        boolean earlier = theirs.size() > MOST || ours.size() > MOST;
        return new Conversation(
                turns, earlier, points(client, theirs.stream().limit(MOST).toList()));
    }

    /** The oldest first, as they stay where two came at the same moment. */
    private static <T> Stream<T> latest(List<T> newestFirst) {
        return newestFirst.stream().limit(MOST).toList().reversed().stream();
    }

    /** Each address is looked for once, however many messages came from it. */
    private Map<ReceivedId, ContactPointId> points(ClientId client, List<Received> theirs) {
        Map<ReceivedId, String> addresses =
                rows.addresses(theirs.stream().map(Received::id).toList());
        Map<String, Optional<ContactPointId>> known = new HashMap<>();
        Map<ReceivedId, ContactPointId> points = new HashMap<>();
        for (Received message : theirs) {
            String address = addresses.getOrDefault(message.id(), "");
            known.computeIfAbsent(message.medium() + address, _ -> point(client, message.medium(), address))
                    .ifPresent(point -> points.put(message.id(), point));
        }
        return points;
    }

    private Optional<ContactPointId> point(ClientId client, Medium medium, String address) {
        return medium.lookedFor(address).flatMap(kind -> senders.pointOf(client, kind, address));
    }

    private @Nullable String name(@Nullable EmployeeId person) {
        return person == null ? null : staff.find(person).map(Employee::name).orElse(null);
    }
}
