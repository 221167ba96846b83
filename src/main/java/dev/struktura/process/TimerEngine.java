package dev.struktura.process;

import dev.struktura.base.time.DueWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fires due timers in batches, each in one transaction that locks them, lets their cases decide and ends them. Any number of nodes
 * may run it. After a batch that failed, timers are fired one by one for a round, so that a broken case stops nobody else.
 */
@Component
class TimerEngine implements DueWork {

    private static final int BATCH = 500;

    private final Timers timers;
    private final TimerTarget target;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private volatile boolean oneByOne;

    TimerEngine(Timers timers, TimerTarget target, JdbcClient sql, TransactionTemplate transaction) {
        this.timers = timers;
        this.target = target;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public Optional<Instant> nextDue() {
        return timers.nextDue();
    }

    @Override
    public int runDue() {
        int fired = 0;
        int batch;
        do {
            batch = oneByOne ? fireOneByOne() : fireBatch();
            fired += batch;
        } while (batch > 0);
        return fired;
    }

    private int fireBatch() {
        boolean succeeded = false;
        try {
            int fired = fire(() -> timers.lockDue(BATCH));
            succeeded = true;
            return fired;
        } finally {
            oneByOne = !succeeded;
        }
    }

    private int fireOneByOne() {
        int fired = 0;
        for (Timer timer : timers.due(BATCH)) {
            fired += fireAlone(timer);
        }
        oneByOne = false;
        return fired;
    }

    private int fireAlone(Timer timer) {
        try {
            return fire(() -> timers.lock(timer));
        } catch (RuntimeException | Error broken) {
            timers.countFailure(timer, Failure.inWords(broken));
            throw broken;
        }
    }

    private int fire(Supplier<List<Timer>> locking) {
        Integer fired = transaction.execute(status -> {
            sql.sql("set local transaction_timeout = '30s'").update();
            List<Timer> due = locking.get();
            return due.isEmpty() ? 0 : target.elapse(due).size();
        });
        return fired == null ? 0 : fired;
    }
}
