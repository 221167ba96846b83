package dev.struktura.deals;

import dev.struktura.base.Reason;
import dev.struktura.journal.Journal;
import dev.struktura.process.CaseListener;
import dev.struktura.process.CaseView;
import dev.struktura.process.Timers;
import dev.struktura.staff.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Removes a deal that should never have come, with all that hangs on it; the journal keeps that it was there. */
@Component
class Departures {

    private final DealRows rows;
    private final Timers timers;
    private final LoadLedger ledger;
    private final Journal journal;
    private final ObjectProvider<CaseListener> listeners;
    private final ObjectProvider<Handovers> handovers;
    private final Clock clock;

    Departures(
            DealRows rows,
            Timers timers,
            LoadLedger ledger,
            Journal journal,
            ObjectProvider<CaseListener> listeners,
            ObjectProvider<Handovers> handovers,
            Clock clock) {
        this.rows = rows;
        this.timers = timers;
        this.ledger = ledger;
        this.journal = journal;
        this.listeners = listeners;
        this.handovers = handovers;
        this.clock = clock;
    }

    /** Removes locked deals; to those who follow them, their visits are over. */
    void remove(List<DealRow> some, Viewer by) {
        timers.disarm(timers.of(some.stream().map(DealRow::id).toList()));
        List<UUID> owners = some.stream()
                .filter(row -> row.status() == DealStatus.OPEN)
                .flatMap(row -> Stream.ofNullable(row.owner()))
                .toList();
        ledger.add(owners, Collections.nCopies(owners.size(), -1));
        Instant now = clock.instant();
        List<CaseListener.Changed> gone = some.stream()
                .map(row -> new CaseListener.Changed(row.asCase(), nextVisit(row.asCase()), now))
                .toList();
        listeners.forEach(listener -> listener.changed(gone));
        handovers.forEach(each -> each.follow(withdrawn(some, by, now)));
        rows.delete(some.stream().map(DealRow::id).toList());
        tell(some, "deal-withdrawn", by);
    }

    private static List<Handover> withdrawn(List<DealRow> some, Viewer by, Instant now) {
        return some.stream()
                .flatMap(row -> Stream.ofNullable(row.offer())
                        .<Handover>map(offer -> new Handover.Withdrawn(
                                new Handover.Scene(offer.id(), row.asCase(), now, by.asActor()),
                                Reason.of("why.handoff.moved-on"))))
                .toList();
    }

    void tell(List<DealRow> some, String type, Viewer by) {
        Instant now = clock.instant();
        journal.append(
                some.stream().map(row -> Arrivals.entry(row, type, by, now)).toList());
    }

    private static CaseView nextVisit(CaseView before) {
        return new CaseView(
                before.id(),
                before.number(),
                before.title(),
                before.process(),
                before.processVersion(),
                before.stage(),
                before.visit() + 1,
                before.owner(),
                before.team(),
                before.fields());
    }
}
