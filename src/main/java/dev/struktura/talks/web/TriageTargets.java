package dev.struktura.talks.web;

import dev.struktura.clients.Client;
import dev.struktura.clients.ClientList;
import dev.struktura.clients.ClientQuery;
import dev.struktura.clients.Clients;
import dev.struktura.clients.ContactPoint;
import dev.struktura.deals.Deal;
import dev.struktura.deals.DealLists;
import dev.struktura.deals.DealQuery;
import dev.struktura.deals.DealStatus;
import dev.struktura.staff.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds clients and deals to put a message with, among those that whoever sorts may see. */
@Component
class TriageTargets {

    private static final int CLIENTS = 5;
    private static final int DEALS_OF_ONE = 2;
    private static final int DEALS = 4;

    private final ClientList clientList;
    private final Clients clients;
    private final DealLists deals;

    TriageTargets(ClientList clientList, Clients clients, DealLists deals) {
        this.clientList = clientList;
        this.clients = clients;
        this.deals = deals;
    }

    /** Clients first, each with its latest deals under way, then other deals of that name or number. */
    List<TriageTarget> search(String words, Viewer viewer) {
        if (words.isBlank()) {
            return List.of();
        }
        List<TriageTarget> found = new ArrayList<>();
        ClientQuery query = new ClientQuery(words, null, ClientQuery.Sort.NAME);
        for (Client client : clientList.page(query, viewer, null, CLIENTS).items()) {
            found.add(target(client));
            deals.of(client.id(), DEALS_OF_ONE, viewer).stream()
                    .filter(deal -> deal.status() == DealStatus.OPEN)
                    .forEach(deal -> found.add(target(deal)));
        }
        Set<String> known = found.stream().map(TriageTarget::id).collect(Collectors.toSet());
        deals(words, viewer).stream()
                .filter(deal -> !known.contains(deal.id().toString()))
                .forEach(deal -> found.add(target(deal)));
        return found;
    }

    /** Those whose client is seen, too: a message goes to both. */
    private List<Deal> deals(String words, Viewer viewer) {
        DealQuery query =
                new DealQuery(null, DealStatus.OPEN, null, null, null, words.strip(), List.of(), DealQuery.Sort.NEWEST);
        return deals.page(query, null, DEALS, viewer).stream()
                .map(DealLists.Listed::deal)
                .filter(deal -> clients.find(deal.clientId(), viewer).isPresent())
                .toList();
    }

    private static TriageTarget target(Client client) {
        String reaches = client.contacts().stream()
                .flatMap(contact -> contact.contactPoints().stream())
                .map(ContactPoint::masked)
                .limit(2)
                .collect(Collectors.joining(", "));
        return new TriageTarget("client", client.id().toString(), client.name(), reaches.isEmpty() ? null : reaches);
    }

    private static TriageTarget target(Deal deal) {
        return new TriageTarget(
                "deal", deal.id().toString(), "№ " + deal.number() + " · " + deal.title(), deal.ownerName());
    }
}
