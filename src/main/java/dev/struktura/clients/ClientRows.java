package dev.struktura.clients;

import static java.util.stream.Collectors.toMap;

import dev.struktura.base.Ids;
import dev.struktura.staff.EmployeeId;
import dev.struktura.staff.Viewer;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clients as rows. */
@Repository
class ClientRows {

    private record Row(
            UUID id,
            String name,
            @Nullable String taxId,
            String country,
            @Nullable String note,
            @Nullable UUID teamId,
            long version,
            OffsetDateTime createdAt) {}

    private record Named(UUID id, String name) {}

    private record Entrusted(UUID id, UUID teamId) {}

    private final JdbcClient jdbc;
    private final Ids ids;
    private final ContactRows contacts;

    ClientRows(JdbcClient jdbc, Ids ids, ContactRows contacts) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.contacts = contacts;
    }

    ClientId insert(NewClient client, @Nullable TeamId team, @Nullable Viewer by, Instant at) {
        UUID id = ids.next();
        jdbc.sql("""
            insert into clients.client
                (id, name, name_key, name_latin, tax_id, country, note, team_id, created_at, created_by, changed_at)
            values (:id, :name, :key, :latin, :taxId, :country, :note, :team, :at, :by, :at)
            """)
                .param("id", id)
                .param("name", client.name())
                .param("key", NameKey.of(client.name()))
                .param("latin", Latin.of(NameKey.of(client.name())))
                .param("taxId", client.taxId())
                .param("country", client.countryOrHome())
                .param("note", client.note())
                .param("team", team == null ? null : team.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by == null ? null : by.id().value())
                .update();
        return new ClientId(id);
    }

    Client get(ClientId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no such client: " + id));
    }

    Optional<Client> find(ClientId id) {
        return jdbc.sql("""
            with recursive kept as (
                select * from clients.client where id = :id
                union all
                select into_.* from clients.client into_ join kept on into_.id = kept.merged_into
            )
            select id, name, tax_id, country, note, team_id, version, created_at from kept where merged_into is null
            """)
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(row -> client(row, contacts.of(List.of(row.id())).getOrDefault(row.id(), List.of())));
    }

    /** These clients, in the order asked for; merged ones are left out. */
    List<Client> all(List<UUID> wanted) {
        Map<UUID, List<Contact>> known = contacts.of(wanted);
        return jdbc.sql("""
            select id, name, tax_id, country, note, team_id, version, created_at
            from unnest(:ids) with ordinality wanted(wanted_id, place) join clients.client on id = wanted_id
            where merged_into is null
            order by place
            """).param("ids", wanted.toArray(UUID[]::new)).query(Row.class).list().stream()
                .map(row -> client(row, known.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** For whom alone the client is there; empty for an ordinary one. */
    Optional<EmployeeId> plantedFor(ClientId id) {
        return jdbc.sql("select planted_for from clients.client where id = ? and planted_for is not null")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(EmployeeId::new);
    }

    boolean isCalled(String name) {
        return jdbc.sql("select exists (select from clients.client where name_key = ?)")
                .param(NameKey.of(name))
                .query(Boolean.class)
                .single();
    }

    Map<ClientId, String> names(List<ClientId> wanted) {
        return jdbc
                .sql("select id, name from clients.client where id = any(:ids)")
                .param("ids", wanted.stream().map(ClientId::value).toArray(UUID[]::new))
                .query(Named.class)
                .list()
                .stream()
                .collect(toMap(row -> new ClientId(row.id()), Named::name));
    }

    Map<ClientId, TeamId> teams(List<ClientId> wanted) {
        return jdbc
                .sql("select id, team_id from clients.client where id = any(:ids) and team_id is not null")
                .param("ids", wanted.stream().map(ClientId::value).toArray(UUID[]::new))
                .query(Entrusted.class)
                .list()
                .stream()
                .collect(toMap(row -> new ClientId(row.id()), row -> new TeamId(row.teamId())));
    }

    SequencedMap<ClientId, TeamId> ofTeams(Collection<TeamId> teams, @Nullable UUID after, int most) {
        SequencedMap<ClientId, TeamId> found = new LinkedHashMap<>();
        jdbc.sql("""
            select id, team_id from clients.client
            where team_id = any(:teams) and id > :after and merged_into is null and planted_for is null
            order by id limit :most
            """)
                .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                .param("after", after == null ? new UUID(0, 0) : after)
                .param("most", most)
                .query(Entrusted.class)
                .list()
                .forEach(row -> found.put(new ClientId(row.id()), new TeamId(row.teamId())));
        return found;
    }

    boolean entrust(ClientId id, @Nullable TeamId team, Instant at) {
        return jdbc.sql("""
            update clients.client set team_id = :team, version = version + 1, changed_at = :at
            where id = :id and team_id is distinct from :team
            """)
                        .param("id", id.value())
                        .param("team", team == null ? null : team.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Makes changes of one client wait for each other. */
    void lock(ClientId id) {
        jdbc.sql("select id from clients.client where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    void amend(ClientId id, NewClient facts, Instant at) {
        jdbc.sql("""
            update clients.client
            set name = :name, name_key = :key, name_latin = :latin, tax_id = :taxId, country = :country, note = :note,
                version = version + 1, changed_at = :at
            where id = :id
            """)
                .param("id", id.value())
                .param("name", facts.name())
                .param("key", NameKey.of(facts.name()))
                .param("latin", Latin.of(NameKey.of(facts.name())))
                .param("taxId", facts.taxId())
                .param("country", facts.countryOrHome())
                .param("note", facts.note())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Removes the clients with their contacts; refused by the database when one is part of a merge. */
    void delete(Collection<ClientId> some) {
        UUID[] ids = some.stream().map(ClientId::value).toArray(UUID[]::new);
        for (String sql : List.of(
                "delete from clients.contact_point where contact_id in (select id from clients.contact where client_id"
                        + " = any(:ids))",
                "delete from clients.contact where client_id = any(:ids)",
                "delete from clients.client where id = any(:ids)")) {
            jdbc.sql(sql).param("ids", ids).update();
        }
    }

    /** Something under the client changed: its version moves on. */
    void touch(ClientId id, Instant at) {
        jdbc.sql("update clients.client set version = version + 1, changed_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Client client(Row row, List<Contact> contacts) {
        return new Client(
                new ClientId(row.id()),
                row.name(),
                row.taxId(),
                row.country(),
                row.note(),
                row.teamId() == null ? null : new TeamId(row.teamId()),
                contacts,
                row.version(),
                row.createdAt().toInstant());
    }
}
