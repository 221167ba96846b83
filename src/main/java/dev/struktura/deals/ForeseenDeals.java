package dev.struktura.deals;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.clients.Keepers;
import dev.struktura.process.ProcessVersions;
import dev.struktura.structure.Changeover;
import dev.struktura.structure.Movables;
import dev.struktura.structure.Movables.Moved;
import dev.struktura.structure.Structure;
import dev.struktura.structure.Team;
import dev.struktura.structure.TeamId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Goes the way of {@link MovableDeals} through a structure that would change, step by step, and writes nothing. */
@Component
class ForeseenDeals {

    private record Settled(DealRow deal, Placement place) {}

    private final DisplacedDeals displaced;
    private final Settling settling;
    private final Owners owners;
    private final Keepers keepers;
    private final Clients clients;
    private final ProcessVersions versions;
    private final Structure structure;
    private final Clock clock;

    ForeseenDeals(
            DisplacedDeals displaced,
            Settling settling,
            Owners owners,
            Keepers keepers,
            Clients clients,
            ProcessVersions versions,
            Structure structure,
            Clock clock) {
        this.displaced = displaced;
        this.settling = settling;
        this.owners = owners;
        this.keepers = keepers;
        this.clients = clients;
        this.versions = versions;
        this.structure = structure;
        this.clock = clock;
    }

    Movables.Batch of(Changeover change, int most) {
        return structure.asIf(change.after(), () -> asIfChanged(change, most));
    }

    private Movables.Batch asIfChanged(Changeover change, int most) {
        Foresight foresight = new Foresight();
        List<Moved> deals = new ArrayList<>();
        SequencedMap<ClientId, Moved> along = new LinkedHashMap<>();
        UUID last = null;
        for (int looked = 0; looked < most; looked += Movables.BATCH) {
            List<DealRow> next = displaced.next(change, last, Movables.BATCH);
            List<Settled> settled = settle(next, foresight);
            settled.forEach(one -> {
                deals.add(moved(one));
                foresight.settle(one.deal(), one.place());
            });
            takenAlong(settled, foresight)
                    .forEach(client -> along.merge(new ClientId(client.id()), client, ForeseenDeals::onwards));
            last = next.size() < Movables.BATCH ? null : next.getLast().id();
            if (last == null) {
                break;
            }
        }
        deals.addAll(along.values());
        return new Movables.Batch(deals, last);
    }

    private List<Settled> settle(List<DealRow> next, Foresight foresight) {
        Owners.Round round = owners.trial(clock.instant(), foresight);
        return next.stream()
                .flatMap(deal -> place(deal, round).map(place -> new Settled(deal, place)).stream())
                .toList();
    }

    private Optional<Placement> place(DealRow deal, Owners.Round round) {
        return settling.place(
                new Work(deal, false, versions.get(deal.process(), deal.processVersion()), Map.of()), round);
    }

    private List<Moved> takenAlong(List<Settled> settled, Foresight foresight) {
        Map<ClientId, TeamId> wanted = new LinkedHashMap<>();
        Map<ClientId, String> names = new LinkedHashMap<>();
        for (Settled one : settled) {
            Team team = one.place().team();
            if (team != null && !team.id().value().equals(one.deal().team())) {
                ClientId client = new ClientId(one.deal().clientId());
                wanted.put(client, team.id());
                names.put(client, one.deal().clientName());
            }
        }
        Map<ClientId, TeamId> before = new HashMap<>(clients.teamsOf(wanted.keySet()));
        wanted.keySet().forEach(client -> foresight.keeper(client).ifPresent(team -> before.put(client, team)));
        List<Moved> along = new ArrayList<>();
        keepers.following(before, wanted).forEach((client, team) -> {
            foresight.keep(client, team);
            along.add(new Moved(
                    Movables.CLIENT,
                    client.value(),
                    names.getOrDefault(client, ""),
                    null,
                    before.get(client),
                    null,
                    team));
        });
        return along;
    }

    private static Moved onwards(Moved first, Moved second) {
        return new Moved(
                first.kind(),
                first.id(),
                first.name(),
                first.fromOwner(),
                first.fromTeam(),
                second.toOwner(),
                second.toTeam());
    }

    private static Moved moved(Settled settled) {
        Team team = settled.place().team();
        return MovableDeals.moved(settled.deal(), settled.place().owner(), team == null ? null : team.id());
    }
}
