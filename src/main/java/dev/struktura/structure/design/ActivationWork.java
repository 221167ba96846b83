package dev.struktura.structure.design;

import dev.struktura.base.time.DueWork;
import dev.struktura.structure.Changeover;
import dev.struktura.structure.Movables;
import dev.struktura.structure.PlannedTeam;
import dev.struktura.structure.Structure;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries an activation on, step by step: each step is one transaction that locks the row, moves a batch and writes how far it came.
 * Whoever is killed in between leaves the last finished step, and any node goes on from there.
 */
@Component
public class ActivationWork implements DueWork {

    /** All kinds are walked twice: a node that had not heard of the new teams may have given something to an old one meanwhile. */
    private static final int WALKS = 2;

    private final ActivationTable table;
    private final MovedTable moved;
    private final Designs designs;
    private final Checks checks;
    private final ActivationNews news;
    private final Structure structure;
    private final ObjectProvider<Movables> movables;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ActivationWork(
            ActivationTable table,
            MovedTable moved,
            Designs designs,
            Checks checks,
            ActivationNews news,
            Structure structure,
            ObjectProvider<Movables> movables,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.moved = moved;
        this.designs = designs;
        this.checks = checks;
        this.news = news;
        this.structure = structure;
        this.movables = movables;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return table.nextDue();
    }

    @Override
    public int runDue() {
        return run(Integer.MAX_VALUE);
    }

    /** Does so many steps at most; what is left is done by and by. */
    public int run(int most) {
        int steps = 0;
        while (steps < most && step()) {
            steps++;
        }
        return steps;
    }

    /** @return whether there was something to do */
    boolean step() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Activation> due = table.lockDue(clock.instant());
            due.ifPresent(this::advance);
            return due.isPresent();
        }));
    }

    private void advance(Activation activation) {
        switch (activation.state()) {
            case SCHEDULED -> begin(activation);
            case RUNNING -> move(activation, activation.teamsBefore(), activation.teams());
            case RETURNING -> giveBack(activation);
            case RESETTLING -> move(activation, activation.teams(), activation.teamsBefore());
            case DONE, TAKEN_BACK, REFUSED, CANCELLED ->
                throw new IllegalStateException("nothing is left to do of " + activation.id());
        }
    }

    /** People may have left since it was asked for. */
    private void begin(Activation activation) {
        Plan plan = new Plan("", "", activation.teams());
        Optional<Finding> error = checks.of(plan).stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .findFirst();
        if (error.isPresent()) {
            table.update(activation.in(Activation.State.REFUSED, clock.instant()));
            news.refused(activation, error.get());
            return;
        }
        Optional<Design> active = designs.active();
        List<PlannedTeam> before = designs.inForce().teams();
        DesignId previous = active.map(Design::id).orElse(null);
        designs.putInForce(activation.design(), previous, activation.teams());
        Activation begun = activation.begun(clock.instant(), previous, before);
        table.update(begun);
        news.begun(begun);
    }

    private void move(Activation activation, List<PlannedTeam> before, List<PlannedTeam> after) {
        List<Movables> kinds = movables.orderedStream().toList();
        if (activation.stretch() >= kinds.size() * WALKS) {
            finish(activation);
            return;
        }
        Movables kind = kinds.get(activation.stretch() % kinds.size());
        Changeover change = new Changeover(structure.supposing(before), structure.supposing(after));
        Movables.Batch batch =
                structure.asIf(change.after(), () -> kind.move(change, activation.after(), Movables.BATCH));
        if (activation.state() == Activation.State.RUNNING) {
            moved.add(activation.id(), batch.moved());
        }
        table.update(activation.past(batch.last()));
    }

    /** The last kind first: a client that is back where it was is not taken along by its deal. */
    private void giveBack(Activation activation) {
        List<Movables> kinds = movables.orderedStream().toList().reversed();
        if (activation.stretch() >= kinds.size()) {
            table.update(activation.in(Activation.State.RESETTLING, clock.instant()));
            return;
        }
        Movables kind = kinds.get(activation.stretch());
        List<Movables.Moved> next = moved.toReturn(activation.id(), kind.kind(), Movables.BATCH);
        if (next.isEmpty()) {
            table.update(activation.past(null));
            return;
        }
        Set<UUID> returned = structure.asIf(structure.supposing(activation.teamsBefore()), () -> kind.giveBack(next));
        moved.markReturned(activation.id(), kind.kind(), next, returned);
    }

    private void finish(Activation activation) {
        boolean forward = activation.state() == Activation.State.RUNNING;
        Activation finished =
                activation.in(forward ? Activation.State.DONE : Activation.State.TAKEN_BACK, clock.instant());
        table.update(finished);
        if (forward) {
            news.done(finished);
        } else {
            news.isBack(finished);
        }
    }
}
