package dev.struktura.deals;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.Clients;
import dev.struktura.process.Stimulus;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Changeover;
import dev.struktura.structure.Movables;
import dev.struktura.structure.Structure;
import dev.struktura.structure.TeamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deals follow a structure that changes, through the one door. */
@Component
@Order(MovableDeals.FIRST)
class MovableDeals implements Movables {

    static final int FIRST = 1;

    /** What the {@link dev.struktura.journal.JournalEntry} of a deal says when the structure changed around it. */
    private static final String CHANGED = "structure-changed";

    private final DisplacedDeals displaced;
    private final Engine engine;
    private final Structure structure;
    private final Clients clients;
    private final DealRows rows;
    private final ForeseenDeals foreseen;

    MovableDeals(
            DisplacedDeals displaced,
            Engine engine,
            Structure structure,
            Clients clients,
            DealRows rows,
            ForeseenDeals foreseen) {
        this.displaced = displaced;
        this.engine = engine;
        this.structure = structure;
        this.clients = clients;
        this.rows = rows;
        this.foreseen = foreseen;
    }

    @Override
    public String kind() {
        return DEAL;
    }

    @Override
    @Transactional
    public Batch preview(Changeover change, List<Moved> before, int most) {
        return foreseen.of(change, most);
    }

    @Override
    @Transactional
    public Batch move(Changeover change, @Nullable UUID after, int most) {
        List<DealRow> next = displaced.next(change, after, most);
        if (next.isEmpty()) {
            return new Batch(List.of(), null);
        }
        List<DealRow> locked = rows.lock(next.stream().map(DealRow::id).toList());
        Map<UUID, DealRow> before = byId(locked);
        Map<ClientId, TeamId> keepers = keepers(locked);
        List<Moved> moved = new ArrayList<>();
        structure.asIf(change.after(), () -> settle(locked, new Settlement.Anew())).stream()
                .map(deal -> moved(Objects.requireNonNull(before.get(deal.id().value())), deal.owner(), deal.team()))
                .filter(one -> !isWhereItWas(one))
                .forEach(moved::add);
        moved.addAll(takenAlong(locked, keepers));
        return new Batch(moved, next.getLast().id());
    }

    @Override
    @Transactional
    public Set<UUID> giveBack(List<Moved> moved) {
        Map<UUID, DealRow> now = byId(rows.lock(moved.stream().map(Moved::id).toList()));
        Set<UUID> returned = new HashSet<>();
        for (Moved one : moved) {
            DealRow row = now.get(one.id());
            if (row != null && row.status().goesOn() && isUntouched(row, one)) {
                giveBack(row, new Settlement.Back(one.fromTeam(), one.fromOwner()));
                returned.add(one.id());
            }
        }
        return returned;
    }

    /** Clients come back by themselves: whoever was where they belong is not taken along. */
    private void giveBack(DealRow row, Settlement.Back back) {
        ClientId client = new ClientId(row.clientId());
        TeamId keeper = keepers(List.of(row)).get(client);
        settle(List.of(row), back);
        if (!Objects.equals(keeper, keepers(List.of(row)).get(client))) {
            clients.entrust(client, keeper, null);
        }
    }

    /** Clients that went along with their deals to another team. */
    private List<Moved> takenAlong(List<DealRow> some, Map<ClientId, TeamId> before) {
        Map<ClientId, TeamId> now = keepers(some);
        Map<ClientId, Moved> gone = new LinkedHashMap<>();
        for (DealRow row : some) {
            ClientId client = new ClientId(row.clientId());
            if (!Objects.equals(before.get(client), now.get(client))) {
                gone.put(
                        client,
                        new Moved(
                                CLIENT,
                                client.value(),
                                row.clientName(),
                                null,
                                before.get(client),
                                null,
                                now.get(client)));
            }
        }
        return List.copyOf(gone.values());
    }

    private Map<ClientId, TeamId> keepers(List<DealRow> some) {
        return clients.teamsOf(
                some.stream().map(row -> new ClientId(row.clientId())).collect(Collectors.toSet()));
    }

    private List<Deal> settle(List<DealRow> locked, Settlement how) {
        return engine
                .on(
                        locked,
                        locked.stream()
                                .map(row -> Command.of(
                                                new DealId(row.id()), new Stimulus.Event(CHANGED, null, false), null)
                                        .changing(Command.Change.settling(how)))
                                .toList())
                .stream()
                .filter(Outcome.Done.class::isInstance)
                .map(outcome -> ((Outcome.Done) outcome).deal())
                .toList();
    }

    private static Map<UUID, DealRow> byId(List<DealRow> some) {
        return some.stream().collect(Collectors.toMap(DealRow::id, row -> row, (one, _) -> one, HashMap::new));
    }

    private static boolean isUntouched(DealRow row, Moved moved) {
        return Objects.equals(employee(row.owner()), moved.toOwner())
                && Objects.equals(team(row.team()), moved.toTeam());
    }

    private static boolean isWhereItWas(Moved moved) {
        return Objects.equals(moved.fromOwner(), moved.toOwner()) && Objects.equals(moved.fromTeam(), moved.toTeam());
    }

    static Moved moved(DealRow before, @Nullable EmployeeId owner, @Nullable TeamId team) {
        return new Moved(DEAL, before.id(), name(before), employee(before.owner()), team(before.team()), owner, team);
    }

    private static String name(DealRow row) {
        return "№ %d %s".formatted(row.number(), row.title());
    }

    private static @Nullable EmployeeId employee(@Nullable UUID id) {
        return id == null ? null : new EmployeeId(id);
    }

    private static @Nullable TeamId team(@Nullable UUID id) {
        return id == null ? null : new TeamId(id);
    }
}
