package dev.struktura.clients;

import dev.struktura.clients.Ledger.AddedContact;
import dev.struktura.clients.Ledger.AddedPoint;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what a batch of registrations adds to the base, in sets. */
@Repository
class RegistrationRows {

    private final JdbcClient jdbc;
    private final ContactSeal seal;

    RegistrationRows(JdbcClient jdbc, ContactSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    void add(Ledger ledger, @Nullable TeamId team, @Nullable Viewer by, Instant at) {
        OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
        addClients(
                ledger.added(),
                team == null ? null : team.value(),
                by == null ? null : by.id().value(),
                moment);
        addContacts(ledger.contacts(), moment);
        addPoints(ledger.points(), moment);
        touch(ledger.enriched().keySet(), moment);
    }

    private void addClients(Map<ClientId, NewClient> added, @Nullable UUID team, @Nullable UUID by, OffsetDateTime at) {
        if (added.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into clients.client
                (id, name, name_key, name_latin, tax_id, country, note, team_id, created_at, created_by, changed_at)
            select id, name, key, latin, tax_id, country, note, :team, :at, :by, :at
            from unnest(:ids::uuid[], :names::text[], :keys::text[], :latins::text[], :taxIds::text[], :countries::text[],
                        :notes::text[]) as added (id, name, key, latin, tax_id, country, note)
            """)
                .param("ids", column(added.keySet(), UUID[]::new, ClientId::value))
                .param("names", column(added.values(), String[]::new, NewClient::name))
                .param("keys", column(added.values(), String[]::new, client -> NameKey.of(client.name())))
                .param("latins", column(added.values(), String[]::new, client -> Latin.of(NameKey.of(client.name()))))
                .param("taxIds", column(added.values(), String[]::new, NewClient::taxId))
                .param("countries", column(added.values(), String[]::new, NewClient::countryOrHome))
                .param("notes", column(added.values(), String[]::new, NewClient::note))
                .param("team", team)
                .param("at", at)
                .param("by", by)
                .update();
    }

    private void addContacts(List<AddedContact> added, OffsetDateTime at) {
        if (added.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into clients.contact (id, client_id, name, created_at)
            select id, client, name, :at from unnest(:ids::uuid[], :clients::uuid[], :names::text[]) as added (id, client, name)
            """)
                .param("ids", column(added, UUID[]::new, AddedContact::id))
                .param(
                        "clients",
                        column(added, UUID[]::new, contact -> contact.client().value()))
                .param("names", column(added, String[]::new, AddedContact::name))
                .param("at", at)
                .update();
    }

    private void addPoints(List<AddedPoint> added, OffsetDateTime at) {
        if (added.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into clients.contact_point (id, contact_id, kind, value, mask, lookup, created_at)
            select id, contact, kind, value, mask, lookup, :at
            from unnest(:ids::uuid[], :contacts::uuid[], :kinds::text[], :values::bytea[], :masks::text[], :lookups::uuid[])
                 as added (id, contact, kind, value, mask, lookup)
            on conflict do nothing
            """)
                .param("ids", column(added, UUID[]::new, AddedPoint::id))
                .param("contacts", column(added, UUID[]::new, AddedPoint::contact))
                .param(
                        "kinds",
                        column(
                                added,
                                String[]::new,
                                point -> point.reach().kind().name()))
                .param(
                        "values",
                        column(
                                added,
                                byte[][]::new,
                                point -> seal.seal(point.id(), point.reach().value())))
                .param(
                        "masks",
                        column(added, String[]::new, point -> point.reach().masked()))
                .param(
                        "lookups",
                        column(
                                added,
                                UUID[]::new,
                                point -> seal.mark(point.reach().value())))
                .param("at", at)
                .update();
    }

    private void touch(Set<ClientId> enriched, OffsetDateTime at) {
        if (!enriched.isEmpty()) {
            jdbc.sql("update clients.client set version = version + 1, changed_at = :at where id = any(:ids)")
                    .param("at", at)
                    .param("ids", column(enriched, UUID[]::new, ClientId::value))
                    .update();
        }
    }

    private static <T, C> @Nullable C[] column(
            Collection<T> rows, IntFunction<C[]> array, Function<T, @Nullable C> cell) {
        return rows.stream().map(cell).toArray(array);
    }
}
