package dev.struktura.deals;

import dev.struktura.clients.ClientId;
import dev.struktura.clients.Keepers;
import dev.struktura.journal.Journal;
import dev.struktura.process.ActionHandler;
import dev.struktura.process.CaseListener;
import dev.struktura.process.CaseListener.Changed;
import dev.struktura.process.Timers;
import dev.struktura.structure.TeamId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Writes what a batch of decisions brought about, in sets: deals, timers, loads, journal; then listeners, orders and handoffs. */
@Component
class Writer {

    private final DealRows rows;
    private final Timers timers;
    private final LoadLedger ledger;
    private final Keepers keepers;
    private final Journal journal;
    private final ObjectProvider<ActionHandler> handlers;
    private final ObjectProvider<CaseListener> listeners;
    private final ObjectProvider<Handovers> handovers;

    Writer(
            DealRows rows,
            Timers timers,
            LoadLedger ledger,
            Keepers keepers,
            Journal journal,
            ObjectProvider<ActionHandler> handlers,
            ObjectProvider<CaseListener> listeners,
            ObjectProvider<Handovers> handovers) {
        this.rows = rows;
        this.timers = timers;
        this.ledger = ledger;
        this.keepers = keepers;
        this.journal = journal;
        this.handlers = handlers;
        this.listeners = listeners;
        this.handovers = handovers;
    }

    /** Writes all that was touched; the rows as they stand then. */
    Map<UUID, DealRow> write(Collection<Work> works, Effects effects, Instant now) {
        List<Work> touched = works.stream().filter(Work::isTouched).toList();
        Map<UUID, DealRow> after = new HashMap<>();
        touched.forEach(work -> after.put(work.before().id(), work.written()));
        rows.insert(touched.stream().filter(Work::isNew).map(Work::after).toList());
        rows.update(touched.stream().filter(Work::isChanged).map(Work::after).toList());
        timers.replace(
                touched.stream().flatMap(work -> work.disarmed().stream()).toList(),
                touched.stream().flatMap(work -> work.armed().stream()).toList());
        recordLoads(touched);
        keepers.follow(teams(touched));
        journal.append(effects.entries());
        tellListeners(touched, now);
        perform(effects.orders());
        follow(effects.handovers());
        return after;
    }

    private void recordLoads(List<Work> touched) {
        List<UUID> people = new ArrayList<>();
        List<Integer> deltas = new ArrayList<>();
        for (Work work : touched) {
            UUID had = work.isNew() ? null : holder(work.before());
            UUID has = holder(work.after());
            if (!Objects.equals(had, has)) {
                note(people, deltas, had, -1);
                note(people, deltas, has, 1);
            }
        }
        ledger.add(people, deltas);
    }

    /** Who works with which client from now on, where that is another team than before. */
    private static Map<ClientId, TeamId> teams(List<Work> touched) {
        Map<ClientId, TeamId> teams = new LinkedHashMap<>();
        for (Work work : touched) {
            TeamId team = work.team();
            UUID before = work.isNew() ? null : work.before().team();
            if (team != null && !team.value().equals(before)) {
                teams.put(new ClientId(work.before().clientId()), team);
            }
        }
        return teams;
    }

    private void perform(List<ActionHandler.Order> orders) {
        Map<Object, List<ActionHandler.Order>> byKind = orders.stream()
                .collect(Collectors.groupingBy(
                        order -> order.with().getOrDefault(StepPerformer.KIND, ""),
                        LinkedHashMap::new,
                        Collectors.toList()));
        byKind.forEach((kind, some) -> handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .forEach(handler -> handler.perform(some)));
    }

    private void follow(List<Handover> happened) {
        if (!happened.isEmpty()) {
            handovers.forEach(each -> each.follow(happened));
        }
    }

    private void tellListeners(List<Work> touched, Instant now) {
        List<Changed> changes = touched.stream()
                .map(work -> new Changed(
                        work.isNew() ? null : work.before().asCase(),
                        work.after().asCase(),
                        now))
                .toList();
        if (!changes.isEmpty()) {
            listeners.forEach(listener -> listener.changed(changes));
        }
    }

    private static @Nullable UUID holder(DealRow row) {
        return row.status() == DealStatus.OPEN ? row.owner() : null;
    }

    private static void note(List<UUID> people, List<Integer> deltas, @Nullable UUID person, int delta) {
        if (person != null) {
            people.add(person);
            deltas.add(delta);
        }
    }
}
