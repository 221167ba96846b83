package dev.struktura.deals;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.structure.Changeover;
import dev.struktura.structure.Movables;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Clients of a team that ends go where their latest deal is, else to the team that goes on in its place. */
@Component
@Order(MovableDeals.FIRST + 1)
class MovableClients implements Movables {

    private record Open(UUID clientId, UUID id, @Nullable UUID teamId) {}

    private final Clients clients;
    private final JdbcClient sql;

    MovableClients(Clients clients, JdbcClient sql) {
        this.clients = clients;
        this.sql = sql;
    }

    @Override
    public String kind() {
        return CLIENT;
    }

    @Override
    @Transactional
    public Batch preview(Changeover change, List<Moved> before, int most) {
        Map<UUID, Optional<TeamId>> settled = new HashMap<>();
        before.stream()
                .filter(moved -> moved.kind().equals(DEAL))
                .forEach(moved -> settled.put(moved.id(), Optional.ofNullable(moved.toTeam())));
        SequencedMap<ClientId, TeamId> next = clients.ofTeams(change.goneTeams(), null, most);
        return new Batch(
                moves(change, next, settled),
                next.size() < most ? null : next.lastEntry().getKey().value());
    }

    @Override
    @Transactional
    public Batch move(Changeover change, @Nullable UUID after, int most) {
        SequencedMap<ClientId, TeamId> next = clients.ofTeams(change.goneTeams(), after, most);
        List<Moved> moved = moves(change, next, Map.of());
        moved.forEach(one -> clients.entrust(new ClientId(one.id()), one.toTeam(), null));
        return new Batch(
                moved, next.isEmpty() ? null : next.lastEntry().getKey().value());
    }

    @Override
    @Transactional
    public Set<UUID> giveBack(List<Moved> moved) {
        Map<ClientId, TeamId> now = clients.teamsOf(
                moved.stream().map(one -> new ClientId(one.id())).toList());
        Set<UUID> returned = new HashSet<>();
        for (Moved one : moved) {
            ClientId client = new ClientId(one.id());
            if (Objects.equals(now.get(client), one.toTeam())) {
                clients.entrust(client, one.fromTeam(), null);
                returned.add(one.id());
            }
        }
        return returned;
    }

    private List<Moved> moves(Changeover change, Map<ClientId, TeamId> some, Map<UUID, Optional<TeamId>> settled) {
        Map<ClientId, String> names = clients.names(some.keySet());
        Map<ClientId, TeamId> ofDeals = teamsOfDeals(some.keySet(), change, settled);
        List<Moved> moves = new ArrayList<>();
        some.forEach((client, from) -> {
            TeamId to = ofDeals.getOrDefault(client, change.successor(from));
            moves.add(new Moved(CLIENT, client.value(), names.getOrDefault(client, ""), null, from, null, to));
        });
        return moves;
    }

    /** Where the latest open deal of each client is, or will be, in one of the teams that go on. */
    private Map<ClientId, TeamId> teamsOfDeals(
            Collection<ClientId> some, Changeover change, Map<UUID, Optional<TeamId>> settled) {
        Set<TeamId> goingOn = change.after().stream().map(Team::id).collect(Collectors.toSet());
        Map<ClientId, TeamId> teams = new HashMap<>();
        for (Open open : open(some)) {
            TeamId now = open.teamId() == null ? null : new TeamId(open.teamId());
            settled.getOrDefault(open.id(), Optional.ofNullable(now))
                    .ifPresent(team -> teams.putIfAbsent(new ClientId(open.clientId()), team));
        }
        teams.values().retainAll(goingOn);
        return teams;
    }

    private List<Open> open(Collection<ClientId> some) {
        return sql.sql("""
            select client_id, id, team_id from deals.deal
            where client_id = any(?) and status = 'OPEN'
            order by client_id, created_at desc, id desc\
            """)
                .param(some.stream().map(ClientId::value).toArray(UUID[]::new))
                .query(Open.class)
                .list();
    }
}
