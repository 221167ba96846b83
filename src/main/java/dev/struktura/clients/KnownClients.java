package dev.struktura.clients;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.struktura.clients.Ledger.Known;
import dev.struktura.clients.Ledger.KnownContact;
import dev.struktura.clients.Ledger.KnownPoint;
import dev.struktura.clients.Ledger.TaxKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the base knows of the clients of a batch, read in sets. */
@Repository
class KnownClients {

    private record Survivor(UUID asked, UUID id, String name) {}

    private final JdbcClient jdbc;
    private final ContactSeal seal;

    KnownClients(JdbcClient jdbc, ContactSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Makes registrations with a phone, address or tax id in common wait for each other until the transaction ends. */
    void holdBack(List<Written> clients) {
        String[] keys = clients.stream()
                .flatMap(client -> Stream.concat(
                        Stream.ofNullable(client.client().taxId()),
                        client.reaches().stream()
                                .flatMap(reach -> seal.marks(reach.value()).stream())
                                .map(UUID::toString)))
                .toArray(String[]::new);
        if (keys.length > 0) {
            jdbc.sql("""
                select count(pg_advisory_xact_lock(key))
                from (select distinct hashtextextended(known, 7) as key from unnest(:keys) known order by 1 offset 0) held
                """).param("keys", keys).query(Long.class).single();
        }
    }

    /** @param called clients that are meant for certain */
    Known of(List<Written> written, Collection<ClientId> called) {
        Map<TaxKey, ClientId> byTaxId = byTaxId(written);
        List<KnownPoint> points = points(written);
        List<Survivor> survivors = survivors(Stream.of(
                        called.stream(),
                        byTaxId.values().stream(),
                        points.stream().map(KnownPoint::client))
                .flatMap(Function.identity())
                .map(ClientId::value)
                .collect(toSet()));
        return new Known(
                survivors.stream().collect(toMap(row -> new ClientId(row.id()), Survivor::name, (one, same) -> one)),
                survivors.stream().collect(toMap(row -> new ClientId(row.asked()), row -> new ClientId(row.id()))),
                byTaxId,
                points,
                contacts(survivors, written));
    }

    private Map<TaxKey, ClientId> byTaxId(List<Written> written) {
        String[] taxIds = written.stream()
                .map(one -> one.client().taxId())
                .filter(Objects::nonNull)
                .toArray(String[]::new);
        if (taxIds.length == 0) {
            return Map.of();
        }
        return jdbc
                .sql("""
                    select distinct on (tax_id, country) tax_id, country, id from clients.client
                    where tax_id = any(:taxIds)
                    order by tax_id, country, merged_into is not null, created_at, id
                    """)
                .param("taxIds", taxIds)
                .query((rs, n) -> Map.entry(
                        new TaxKey(rs.getString("tax_id"), rs.getString("country")),
                        new ClientId(rs.getObject("id", UUID.class))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<KnownPoint> points(List<Written> written) {
        Map<UUID, Reach> asked = written.stream()
                .flatMap(client -> client.reaches().stream())
                .flatMap(reach -> seal.marks(reach.value()).stream().map(mark -> Map.entry(mark, reach)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
        return asked.isEmpty()
                ? List.of()
                : jdbc.sql("""
                    select contact.client_id, point.lookup
                    from clients.contact_point point join clients.contact on contact.id = point.contact_id
                    join clients.client on client.id = contact.client_id and client.planted_for is null
                    where point.lookup = any(:lookups)
                    order by point.created_at, point.id
                    """)
                        .param("lookups", asked.keySet().toArray(UUID[]::new))
                        .query((rs, n) -> new KnownPoint(
                                new ClientId(rs.getObject("client_id", UUID.class)),
                                Objects.requireNonNull(asked.get(rs.getObject("lookup", UUID.class)))))
                        .list();
    }

    private List<Survivor> survivors(Set<UUID> asked) {
        return asked.isEmpty()
                ? List.of()
                : jdbc.sql("""
                    with recursive kept as (
                        select id as asked, id, name, merged_into from clients.client where id = any(:asked)
                        union all
                        select kept.asked, into_.id, into_.name, into_.merged_into
                        from clients.client into_ join kept on into_.id = kept.merged_into
                    )
                    select asked, id, name from kept where merged_into is null
                    """)
                        .param("asked", asked.toArray(UUID[]::new))
                        .query(Survivor.class)
                        .list();
    }

    private List<KnownContact> contacts(List<Survivor> survivors, List<Written> written) {
        String[] names = written.stream()
                .flatMap(client -> client.people().stream().map(Written.Person::key))
                .distinct()
                .toArray(String[]::new);
        return survivors.isEmpty() || names.length == 0
                ? List.of()
                : jdbc.sql("""
                    select client_id, id, lower(name collate "und-x-icu") as key from clients.contact
                    where client_id = any(:clients) and lower(name collate "und-x-icu") = any(:names)
                    order by created_at, id
                    """)
                        .param("clients", survivors.stream().map(Survivor::id).toArray(UUID[]::new))
                        .param("names", names)
                        .query((rs, n) -> new KnownContact(
                                new ClientId(rs.getObject("client_id", UUID.class)),
                                rs.getObject("id", UUID.class),
                                rs.getString("key")))
                        .list();
    }
}
