package dev.struktura.talks;

import dev.struktura.clients.Client;
import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.clients.Senders;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealId;
import dev.struktura.deals.Deals;
import dev.struktura.deals.DealsUnderWay;
import dev.struktura.journal.JournalEntry;
import dev.struktura.messages.MessageId;
import dev.struktura.messages.SentLetters;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds out whose a message is: by the mails it answers, which lead to a deal for certain, else by who wrote it. */
@Component
class Sorting {

    private static final Pattern OURS = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^>]+>");

    private final SentLetters sent;
    private final ReceivedRows received;
    private final Senders senders;
    private final Deals deals;
    private final DealsUnderWay underWay;
    private final Clients clients;
    private final Chats chats;

    Sorting(
            SentLetters sent,
            ReceivedRows received,
            Senders senders,
            Deals deals,
            DealsUnderWay underWay,
            Clients clients,
            Chats chats) {
        this.sent = sent;
        this.received = received;
        this.senders = senders;
        this.deals = deals;
        this.underWay = underWay;
        this.clients = clients;
        this.chats = chats;
    }

    Optional<Belonging> of(Incoming message) {
        return byThread(message.thread()).or(() -> bySender(message));
    }

    /** Where a message of this client belongs. */
    Belonging ofClient(ClientId client) {
        return ofClients(List.of(client));
    }

    /** The identity of a message of ours that a mail names as answered, the latest that it names. */
    static Optional<MessageId> ours(String mail) {
        Matcher ours = OURS.matcher(mail);
        return ours.matches() ? Optional.of(new MessageId(UUID.fromString(ours.group(1)))) : Optional.empty();
    }

    private Optional<Belonging> byThread(List<String> thread) {
        return thread.reversed().stream()
                .flatMap(mail -> ours(mail).flatMap(sent::about).flatMap(this::subject).stream())
                .findFirst()
                .or(() -> received.latestOf(thread).flatMap(this::ofEarlier));
    }

    private Optional<Belonging> subject(JournalEntry.Subject about) {
        return switch (about.type()) {
            case "deal" -> deal(new DealId(about.id()));
            case "client" -> clients.find(new ClientId(about.id())).map(client -> ofClients(List.of(client.id())));
            default -> Optional.empty();
        };
    }

    private Optional<Belonging> ofEarlier(ReceivedRows.Place place) {
        return place.deal() == null
                ? Optional.ofNullable(place.client()).map(client -> ofClients(List.of(client)))
                : deal(place.deal());
    }

    private Optional<Belonging> deal(DealId id) {
        return deals.byIds(List.of(id)).stream().findFirst().map(Belonging::to);
    }

    private Optional<Belonging> bySender(Incoming message) {
        List<ClientId> known = message.medium() == Medium.TELEGRAM ? byChat(message) : byReach(message);
        return known.isEmpty() ? Optional.empty() : Optional.of(ofClients(known));
    }

    private List<ClientId> byChat(Incoming message) {
        return chats.clientOf(message.sender().address()).flatMap(clients::find).map(Client::id).stream()
                .toList();
    }

    private List<ClientId> byReach(Incoming message) {
        return message.sender().reaches().stream()
                .flatMap(
                        address -> message
                                .medium()
                                .lookedFor(address)
                                .map(kind -> senders.knownBy(kind, address))
                                .orElseGet(List::of)
                                .stream())
                .distinct()
                .toList();
    }

    /** The latest deal under way with any of them; of clients with the same address the one that has a deal is meant. */
    private Belonging ofClients(List<ClientId> known) {
        Optional<Deal> deal = underWay.latestOf(known);
        return deal.map(Belonging::to).orElseGet(() -> Belonging.to(known.getFirst()));
    }
}
