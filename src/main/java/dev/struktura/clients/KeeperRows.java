package dev.struktura.clients;

import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which team keeps which client, in rows. */
@Repository
class KeeperRows {

    /** A team that takes clients over from another. */
    record Succession(TeamId from, TeamId to) {}

    /** A client that another team kept before. */
    record Passed(ClientId client, TeamId to) {}

    private record Row(UUID id, UUID team) {}

    private final JdbcClient jdbc;

    KeeperRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives clients to teams that may take them over; those that nobody kept before are not told of. */
    List<Passed> pass(Map<ClientId, TeamId> teams, List<Succession> successions, Instant at) {
        return jdbc
                .sql("""
                    with due as (
                        select c.id, c.team_id as before, wanted.team
                          from clients.client c
                          join unnest(:clients::uuid[], :teams::uuid[]) as wanted (client, team) on wanted.client = c.id
                         where c.team_id is distinct from wanted.team
                           and (c.team_id is null
                                or exists (select from unnest(:from::uuid[], :to::uuid[]) as s (before, after)
                                            where s.before = c.team_id and s.after = wanted.team))
                         order by c.id
                           for no key update of c),
                    passed as (
                        update clients.client c set team_id = due.team, version = version + 1, changed_at = :at
                          from due where c.id = due.id)
                    select id, team from due where before is not null
                    """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("clients", teams.keySet().stream().map(ClientId::value).toArray(UUID[]::new))
                .param("teams", teams.values().stream().map(TeamId::value).toArray(UUID[]::new))
                .param(
                        "from",
                        successions.stream().map(one -> one.from().value()).toArray(UUID[]::new))
                .param("to", successions.stream().map(one -> one.to().value()).toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(row -> new Passed(new ClientId(row.id()), new TeamId(row.team())))
                .toList();
    }
}
