package dev.struktura.process;

import dev.struktura.base.time.DueWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fires due timers in batches, each in one transaction that locks them, lets their cases decide and ends them. Any number of nodes
 * may run it. The timers of a batch that failed are fired one by one, so that a broken case stops nobody else; what failed waits for
 * its next attempt and is told at the end of the round.
 */
@Component
class TimerEngine implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(TimerEngine.class);
    private static final int BATCH = 500;

    private final Timers timers;
    private final StuckTimers stuck;
    private final TimerTarget target;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    TimerEngine(Timers timers, StuckTimers stuck, TimerTarget target, JdbcClient sql, TransactionTemplate transaction) {
        this.timers = timers;
        this.stuck = stuck;
        this.target = target;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Override
    public Optional<Instant> nextDue() {
        return timers.nextDue();
    }

    /** @throws TimersFailed when timers failed, after all others have fired */
    @Override
    public int runDue() {
        List<Throwable> failures = new ArrayList<>();
        int fired = 0;
        int batch;
        do {
            batch = fireBatch(failures);
            fired += batch;
        } while (batch > 0);
        if (!failures.isEmpty()) {
            throw new TimersFailed(failures);
        }
        return fired;
    }

    private int fireBatch(List<Throwable> failures) {
        try {
            return fire(() -> timers.lockDue(BATCH));
        } catch (RuntimeException | Error broken) {
            LOG.debug("A batch failed and is fired one by one", broken);
            return fireOneByOne(failures);
        }
    }

    /** @return how many were dealt with, those that failed included */
    private int fireOneByOne(List<Throwable> failures) {
        int tried = 0;
        for (Timer timer : timers.due(BATCH)) {
            tried += fireAlone(timer, failures);
        }
        return tried;
    }

    private int fireAlone(Timer timer, List<Throwable> failures) {
        try {
            return fire(() -> timers.lock(timer));
        } catch (RuntimeException | Error broken) {
            stuck.countFailure(timer, Failure.inWords(broken));
            failures.add(broken);
            return 1;
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
