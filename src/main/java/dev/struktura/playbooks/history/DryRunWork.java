package dev.struktura.playbooks.history;

import dev.struktura.base.time.DueWork;
import dev.struktura.journal.Histories;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries dry runs on, batch by batch: each is one transaction that leads some deals again and writes what was found and how far it
 * came. Whoever is killed in between leaves the last finished batch, and any node goes on from there.
 */
@Component
public class DryRunWork implements DueWork {

    private static final int BATCH = 500;

    private final DryRunTable table;
    private final Histories histories;
    private final Rehearsal rehearsal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DryRunWork(
            DryRunTable table, Histories histories, Rehearsal rehearsal, TransactionTemplate transaction, Clock clock) {
        this.table = table;
        this.histories = histories;
        this.rehearsal = rehearsal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return table.nextDue();
    }

    /** One batch, so that whoever stops this waits for no more than that. */
    @Override
    public int runDue() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
                    Optional<DryRun> next = table.lockNext();
                    next.ifPresent(run -> table.update(advance(run)));
                    return next.isPresent();
                }))
                ? 1
                : 0;
    }

    private DryRun advance(DryRun run) {
        Histories.Stretch stretch = new Histories.Stretch("deal", run.since(), run.until());
        if (run.state() == DryRun.State.WAITING) {
            Histories.Size size = histories.size(stretch);
            return run.begun(size.subjects(), size.entries());
        }
        List<UUID> deals = histories.next(stretch, run.progress().after(), BATCH);
        if (deals.isEmpty()) {
            return run.done(clock.instant());
        }
        Tally tally = Tally.of(run.result());
        rehearsal.lead(run, stretch, deals, tally);
        return run.past(deals.size(), deals.getLast(), tally.result());
    }
}
