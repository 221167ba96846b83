package dev.struktura.process;

import dev.struktura.base.time.DueWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fires due timers in batches, each in one transaction that locks them, lets their cases decide and ends them. Any number of
 * nodes may run it. A batch that fails is fired one by one, so that a broken case stops nobody else.
 */
@Component
class TimerEngine implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(TimerEngine.class);
    private static final int BATCH = 500;

    private final Timers timers;
    private final TimerTarget target;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

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
            batch = fireBatch();
            fired += batch;
        } while (batch > 0);
        return fired;
    }

    private int fireBatch() {
        try {
            return fire(BATCH);
        } catch (NestedRuntimeException | IllegalStateException | IllegalArgumentException e) {
            LOG.warn("A batch of timers failed and is fired one by one", e);
            return fireOneByOne();
        }
    }

    private int fireOneByOne() {
        int fired = 0;
        for (Timer timer :
                timers.dueBefore(timers.nextDue().orElse(Instant.EPOCH).plusSeconds(1), BATCH)) {
            fired += fireAlone(timer);
        }
        return fired;
    }

    private int fireAlone(Timer timer) {
        try {
            return fire(1);
        } catch (NestedRuntimeException | IllegalStateException | IllegalArgumentException e) {
            LOG.error("Timer {} failed", timer, e);
            timers.countFailure(timer);
            return 1;
        }
    }

    private int fire(int limit) {
        Integer fired = transaction.execute(status -> {
            sql.sql("set local transaction_timeout = '30s'").update();
            List<Timer> due = timers.lockDue(limit);
            if (due.isEmpty()) {
                return 0;
            }
            return target.elapse(due).size();
        });
        return fired == null ? 0 : fired;
    }
}
