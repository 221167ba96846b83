package dev.struktura.clients;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.struktura.base.Ids;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts and their numbers and addresses as rows; values are sealed there, and lists show their masks. */
@Repository
class ContactRows {

    private record Row(
            UUID clientId,
            UUID id,
            String name,
            @Nullable UUID pointId,
            @Nullable String kind,
            @Nullable String mask) {}

    /** A number or address as it is kept, without the value. */
    record Kept(ContactPointKind kind, String mask) {}

    private final JdbcClient jdbc;
    private final Ids ids;
    private final ContactSeal seal;

    ContactRows(JdbcClient jdbc, Ids ids, ContactSeal seal) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.seal = seal;
    }

    /** The contacts of each client, in the order they came in. */
    Map<UUID, List<Contact>> of(List<UUID> clients) {
        Map<UUID, List<Row>> byContact =
                jdbc.sql("""
                    select contact.client_id, contact.id, contact.name, point.id as point_id, point.kind, point.mask
                    from clients.contact left join clients.contact_point point on point.contact_id = contact.id
                    where contact.client_id = any(:clients)
                    order by contact.created_at, contact.id, point.kind desc, point.created_at, point.id
                    """).param("clients", clients.toArray(UUID[]::new)).query(Row.class).list().stream()
                        .collect(groupingBy(Row::id, LinkedHashMap::new, toList()));
        return byContact.values().stream()
                .collect(groupingBy(rows -> rows.getFirst().clientId(), mapping(ContactRows::contact, toList())));
    }

    /**
     * Adds what the client does not have yet: to the contact of the same name, else to a new contact.
     *
     * @return whether there was anything to add
     */
    boolean addMissing(ClientId client, NewClient written, Instant at) {
        boolean added = false;
        for (NewContact contact : written.contacts()) {
            added |= addMissing(client, contact, written, at);
        }
        return added;
    }

    private boolean addMissing(ClientId client, NewContact contact, NewClient written, Instant at) {
        List<Reach> reaches = contact.reaches(written.countryOrHome());
        List<Reach> missing =
                reaches.stream().filter(reach -> !has(client, reach)).toList();
        Optional<UUID> known = named(client, contact.nameOr(written.name()));
        if (missing.isEmpty() && (known.isPresent() || !reaches.isEmpty())) {
            return false;
        }
        UUID id = known.orElseGet(() -> insert(client, contact.nameOr(written.name()), at));
        missing.forEach(reach -> insert(id, reach, at));
        return true;
    }

    /** By what all numbers and addresses of a client are found elsewhere. */
    List<UUID> lookups(ClientId client) {
        return jdbc.sql("""
            select distinct point.lookup
            from clients.contact join clients.contact_point point on point.contact_id = contact.id
            where contact.client_id = :client
            """).param("client", client.value()).query(UUID.class).list();
    }

    Optional<ClientId> clientOf(ContactPointId point) {
        return jdbc.sql("""
            select contact.client_id
            from clients.contact_point point join clients.contact on contact.id = point.contact_id
            where point.id = :point
            """)
                .param("point", point.value())
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }

    Optional<ClientId> clientOf(ContactId contact) {
        return jdbc.sql("select client_id from clients.contact where id = :contact")
                .param("contact", contact.value())
                .query(UUID.class)
                .optional()
                .map(ClientId::new);
    }

    Optional<Kept> remove(ContactPointId point) {
        return jdbc.sql("delete from clients.contact_point where id = :point returning kind, mask")
                .param("point", point.value())
                .query(Kept.class)
                .optional();
    }

    /** The number or address itself: for somebody who has a right to it. */
    String value(ContactPointId point) {
        return jdbc.sql("select value from clients.contact_point where id = :point")
                .param("point", point.value())
                .query((row, n) -> seal.open(point.value(), row.getBytes("value")))
                .single();
    }

    Optional<Addressee> addressee(ContactPointId id) {
        return jdbc.sql("""
            select contact.client_id, client.name as client_name, contact.name, point.kind, point.mask, point.value
            from clients.contact_point point join clients.contact on contact.id = point.contact_id
                 join clients.client on client.id = contact.client_id
            where point.id = :id
            """)
                .param("id", id.value())
                .query((row, n) -> new Addressee(
                        new ClientId(row.getObject("client_id", UUID.class)),
                        row.getString("client_name"),
                        row.getString("name"),
                        ContactPointKind.valueOf(row.getString("kind")),
                        row.getString("mask"),
                        seal.open(id.value(), row.getBytes("value"))))
                .optional();
    }

    Optional<String> first(ClientId client, ContactPointKind kind) {
        return jdbc.sql("""
            select point.id, point.value
            from clients.contact join clients.contact_point point on point.contact_id = contact.id
            where contact.client_id = :client and point.kind = :kind
            order by contact.created_at, contact.id, point.created_at, point.id
            limit 1
            """)
                .param("client", client.value())
                .param("kind", kind.name())
                .query((row, n) -> seal.open(row.getObject("id", UUID.class), row.getBytes("value")))
                .optional();
    }

    private boolean has(ClientId client, Reach reach) {
        return jdbc.sql("""
            select exists (
                select 1 from clients.contact_point point join clients.contact on contact.id = point.contact_id
                where point.lookup = any(:lookups) and contact.client_id = :client)
            """)
                .param("lookups", seal.marks(reach.value()).toArray(UUID[]::new))
                .param("client", client.value())
                .query(Boolean.class)
                .single();
    }

    private Optional<UUID> named(ClientId client, String name) {
        return jdbc.sql("""
            select id from clients.contact where client_id = :client and lower(name) = lower(:name)
            order by created_at, id limit 1
            """)
                .param("client", client.value())
                .param("name", name)
                .query(UUID.class)
                .optional();
    }

    private UUID insert(ClientId client, String name, Instant at) {
        UUID id = ids.next();
        jdbc.sql("insert into clients.contact (id, client_id, name, created_at) values (:id, :client, :name, :at)")
                .param("id", id)
                .param("client", client.value())
                .param("name", name)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private void insert(UUID contact, Reach reach, Instant at) {
        UUID id = ids.next();
        jdbc.sql("""
            insert into clients.contact_point (id, contact_id, kind, value, mask, lookup, created_at)
            values (:id, :contact, :kind, :value, :mask, :lookup, :at)
            on conflict do nothing
            """)
                .param("id", id)
                .param("contact", contact)
                .param("kind", reach.kind().name())
                .param("value", seal.seal(id, reach.value()))
                .param("mask", reach.masked())
                .param("lookup", seal.mark(reach.value()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Contact contact(List<Row> rows) {
        List<ContactPoint> points = rows.stream()
                .flatMap(row -> point(row.pointId(), row.kind(), row.mask()).stream())
                .toList();
        return new Contact(new ContactId(rows.getFirst().id()), rows.getFirst().name(), points);
    }

    private static Optional<ContactPoint> point(@Nullable UUID id, @Nullable String kind, @Nullable String mask) {
        return id == null || kind == null || mask == null
                ? Optional.empty()
                : Optional.of(new ContactPoint(new ContactPointId(id), ContactPointKind.valueOf(kind), mask));
    }
}
