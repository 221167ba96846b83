package dev.struktura.structure;

import dev.struktura.base.Invalidation;
import dev.struktura.base.time.DueWork;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives to others of the team what somebody had there whose time is over. What they may see and do ended before, with the time. It is
 * looked twice, as somebody may just have been giving them something in the moment it ended.
 */
@Component
public class StandInRounds implements DueWork {

    private final StandInTable table;
    private final StandInBook book;
    private final Structure structure;
    private final ObjectProvider<Borrowed> borrowed;
    private final Invalidation invalidation;
    private final TransactionTemplate transaction;

    StandInRounds(
            StandInTable table,
            StandInBook book,
            Structure structure,
            ObjectProvider<Borrowed> borrowed,
            Invalidation invalidation,
            TransactionTemplate transaction) {
        this.table = table;
        this.book = book;
        this.structure = structure;
        this.borrowed = borrowed;
        this.invalidation = invalidation;
        this.transaction = transaction;
    }

    @Override
    public Optional<Instant> nextDue() {
        return table.nextDue();
    }

    @Override
    public int runDue() {
        int done = 0;
        while (next()) {
            done++;
        }
        return done;
    }

    private boolean next() {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<StandIn> due = table.lockDue();
            due.ifPresent(this::lookAfter);
            return due.isPresent();
        }));
    }

    private void lookAfter(StandIn over) {
        int givenBack = structure.leftBy(over.person()).contains(over.team()) ? giveBack(over) : 0;
        if (table.lookedAfter(over.id())) {
            book.over(over, givenBack);
        } else {
            invalidation.announce(Structure.STALE);
        }
    }

    private int giveBack(StandIn over) {
        return borrowed.orderedStream().mapToInt(kind -> kind.giveBack(over)).sum();
    }
}
