package dev.struktura.clients;

import dev.struktura.base.Ids;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A batch of registrations in memory: what the base knows of them, and what is to be added to it. */
final class Ledger {

    /**
     * What the base knows of a batch.
     *
     * @param names of the clients that may be meant, by id
     * @param survivors what merged clients became, by the id they had
     * @param byTaxId the oldest client of a tax id in a country
     * @param points who has the numbers and addresses of the batch, oldest first
     * @param contacts their people who are called like those of the batch, oldest first
     */
    record Known(
            Map<ClientId, String> names,
            Map<ClientId, ClientId> survivors,
            Map<TaxKey, ClientId> byTaxId,
            List<KnownPoint> points,
            List<KnownContact> contacts) {}

    record TaxKey(String taxId, String country) {}

    record KnownPoint(ClientId client, Reach reach) {}

    record KnownContact(ClientId client, UUID id, String key) {}

    /** A person to be added. */
    record AddedContact(UUID id, ClientId client, String name) {}

    /** A number or address to be added. */
    record AddedPoint(UUID id, UUID contact, Reach reach) {}

    private record Namesake(ClientId client, String key) {}

    private record Reachable(ClientId client, Reach reach) {}

    private record Found(ClientId client, ContactPointKind kind, int age) {}

    private static final Comparator<Found> PHONES_THEN_OLDEST =
            Comparator.comparing(Found::kind).thenComparingInt(Found::age);

    private final Ids ids;
    private final Map<String, ClientId> called;
    private final Map<ClientId, String> names;
    private final Map<ClientId, ClientId> survivors;
    private final Map<TaxKey, ClientId> byTaxId;
    private final Map<Reach, Found> byReach = new HashMap<>();
    private final Set<Reachable> reachable = new HashSet<>();
    private final Map<Namesake, UUID> people = new HashMap<>();
    private final Map<ClientId, NewClient> added = new LinkedHashMap<>();
    private final Map<ClientId, String> enriched = new LinkedHashMap<>();
    private final List<AddedContact> contacts = new ArrayList<>();
    private final List<AddedPoint> points = new ArrayList<>();

    /** @param called clients by what they are called, from earlier batches */
    Ledger(Known known, Map<String, ClientId> called, Ids ids) {
        this.ids = ids;
        this.called = new HashMap<>(called);
        this.names = new HashMap<>(known.names());
        this.survivors = Map.copyOf(known.survivors());
        this.byTaxId = new HashMap<>(known.byTaxId());
        known.points().forEach(point -> note(point.client(), point.reach()));
        known.contacts().forEach(one -> people.putIfAbsent(new Namesake(one.client(), one.key()), one.id()));
    }

    Registrations.Registered register(Written written) {
        NewClient client = written.client();
        String name = written.called();
        Optional<ClientId> known = Optional.ofNullable(name)
                .map(called::get)
                .or(() -> sameAs(written))
                .map(this::survivor);
        ClientId id = known.orElseGet(() -> add(client));
        if (name != null) {
            called.put(name, id);
        }
        boolean richer = addMissing(id, written);
        if (richer && !added.containsKey(id)) {
            enriched.put(id, client.name());
        }
        return new Registrations.Registered(id, nameOf(id), known.isEmpty());
    }

    Map<ClientId, NewClient> added() {
        return added;
    }

    /** Clients that were there before and are known better now, with the name they were called by. */
    Map<ClientId, String> enriched() {
        return enriched;
    }

    List<AddedContact> contacts() {
        return contacts;
    }

    List<AddedPoint> points() {
        return points;
    }

    private Optional<ClientId> sameAs(Written written) {
        Optional<ClientId> byTax = taxKey(written.client()).map(byTaxId::get);
        return byTax.or(() -> written.reaches().stream()
                .flatMap(reach -> Stream.ofNullable(byReach.get(reach)))
                .min(PHONES_THEN_OLDEST)
                .map(Found::client));
    }

    private ClientId survivor(ClientId id) {
        return survivors.getOrDefault(id, id);
    }

    private String nameOf(ClientId id) {
        String name = names.get(id);
        if (name == null) {
            throw new IllegalArgumentException("no such client: " + id);
        }
        return name;
    }

    private ClientId add(NewClient client) {
        ClientId id = new ClientId(ids.next());
        names.put(id, client.name());
        added.put(id, client);
        taxKey(client).ifPresent(key -> byTaxId.putIfAbsent(key, id));
        return id;
    }

    private boolean addMissing(ClientId id, Written written) {
        boolean richer = false;
        for (Written.Person person : written.people()) {
            richer |= addMissing(id, person);
        }
        return richer;
    }

    private boolean addMissing(ClientId id, Written.Person person) {
        List<Reach> missing = person.reaches().stream()
                .filter(reach -> !reachable.contains(new Reachable(id, reach)))
                .toList();
        @Nullable UUID before = people.get(new Namesake(id, person.key()));
        if (missing.isEmpty() && (before != null || !person.reaches().isEmpty())) {
            return false;
        }
        UUID who = before == null ? addContact(id, person) : before;
        missing.forEach(reach -> addPoint(id, who, reach));
        return true;
    }

    private UUID addContact(ClientId id, Written.Person person) {
        UUID contact = ids.next();
        contacts.add(new AddedContact(contact, id, person.name()));
        people.put(new Namesake(id, person.key()), contact);
        return contact;
    }

    private void addPoint(ClientId id, UUID contact, Reach reach) {
        points.add(new AddedPoint(ids.next(), contact, reach));
        note(id, reach);
    }

    private void note(ClientId client, Reach reach) {
        reachable.add(new Reachable(client, reach));
        byReach.putIfAbsent(reach, new Found(client, reach.kind(), byReach.size()));
    }

    private static Optional<TaxKey> taxKey(NewClient client) {
        return Optional.ofNullable(client.taxId()).map(taxId -> new TaxKey(taxId, client.countryOrHome()));
    }
}
