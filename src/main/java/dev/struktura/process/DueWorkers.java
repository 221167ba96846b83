package dev.struktura.process;

import dev.struktura.base.time.DueWork;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs whatever is due, every second. */
@Component
@ConditionalOnBooleanProperty(name = "struktura.workers", matchIfMissing = true)
class DueWorkers {

    private static final Logger LOG = LoggerFactory.getLogger(DueWorkers.class);

    private final List<DueWork> all;

    DueWorkers(List<DueWork> all) {
        this.all = all;
    }

    @Scheduled(fixedDelay = 1000)
    void tick() {
        all.forEach(DueWorkers::run);
    }

    private static void run(DueWork work) {
        try {
            work.runDue();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn(
                    "{} could not run and is tried again in a second",
                    work.getClass().getSimpleName(),
                    e);
        }
    }
}
