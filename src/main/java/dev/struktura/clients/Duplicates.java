package dev.struktura.clients;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.struktura.base.Reason;
import dev.struktura.staff.Viewer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggests clients that may be one and the same: by phone, address, tax id or a similar name. */
@Service
public class Duplicates {

    private static final int MOST = 10;
    /** Share of letter triples two names have in common; below this, people stop seeing one name in them. */
    private static final String SIMILAR = "0.55";

    private enum Ground {
        PHONE,
        EMAIL,
        TAX_ID,
        NAME
    }

    private record Row(UUID id, Ground ground, String told) {

        Reason reason() {
            return switch (ground) {
                case PHONE -> Reason.of("why.duplicate.phone", told);
                case EMAIL -> Reason.of("why.duplicate.email", told);
                case TAX_ID -> Reason.of("why.duplicate.tax-id", told);
                case NAME -> Reason.of("why.duplicate.name", told);
            };
        }
    }

    private final JdbcClient jdbc;
    private final Clients clients;
    private final ClientRows rows;
    private final ContactRows contacts;
    private final ContactSeal seal;

    Duplicates(JdbcClient jdbc, Clients clients, ClientRows rows, ContactRows contacts, ContactSeal seal) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.rows = rows;
        this.contacts = contacts;
        this.seal = seal;
    }

    /** What may be the same as this client, among those the person may see. */
    @Transactional(readOnly = true)
    public List<Duplicate> of(Client client, Viewer viewer) {
        return visible(find(client.id(), client.taxId(), client.name(), contacts.lookups(client.id())), viewer);
    }

    /** What may be the same as a client about to be added. */
    @Transactional(readOnly = true)
    public List<Duplicate> of(NewClient client, Viewer viewer) {
        List<UUID> lookups = client.reaches().stream()
                .flatMap(reach -> seal.marks(reach.value()).stream())
                .toList();
        return visible(find(null, client.taxId(), client.name(), lookups), viewer);
    }

    private List<Row> find(@Nullable ClientId self, @Nullable String taxId, String name, List<UUID> lookups) {
        jdbc.sql("select set_config('pg_trgm.similarity_threshold', :similar, true)")
                .param("similar", SIMILAR)
                .query(String.class)
                .single();
        return jdbc.sql("""
            with told as (
                (select contact.client_id as id, point.kind as ground, point.mask as told
                 from clients.contact_point point join clients.contact on contact.id = point.contact_id
                 where point.lookup = any(:lookups) limit 50)
                union all
                (select id, 'TAX_ID', tax_id from clients.client where tax_id = :taxId limit 20)
                union all
                (select id, 'NAME', name from clients.client
                 where name_latin % :latin and merged_into is null
                 order by similarity(name_latin, :latin) desc, id limit 20))
            select distinct told.id, told.ground, told.told
            from told join clients.client on client.id = told.id and client.merged_into is null
            where told.id is distinct from :self
            """)
                .param("lookups", lookups.toArray(UUID[]::new))
                .param("taxId", taxId)
                .param("latin", Latin.of(NameKey.of(name)))
                .param("self", self == null ? null : self.value())
                .query(Row.class)
                .list();
    }

    private List<Duplicate> visible(List<Row> found, Viewer viewer) {
        Map<UUID, List<Reason>> grounds = found.stream()
                .sorted(Comparator.comparing(Row::ground).thenComparing(Row::told))
                .collect(groupingBy(Row::id, LinkedHashMap::new, mapping(Row::reason, toList())));
        return rows.all(List.copyOf(grounds.keySet())).stream()
                .filter(client -> clients.isSeenBy(client, viewer))
                .limit(MOST)
                .map(client ->
                        new Duplicate(client, grounds.getOrDefault(client.id().value(), List.of())))
                .toList();
    }
}
