package dev.struktura.process;

import dev.struktura.base.time.DueWork;
import dev.struktura.base.time.Rounds;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs whatever is due while the application runs; timers do not wait for a long import. */
@Component
@ConditionalOnBooleanProperty(name = "struktura.workers", matchIfMissing = true)
class DueWorkers implements SmartLifecycle {

    private final List<DueWork> all;
    private final Turns turns;
    private final Rounds rounds = new Rounds();

    DueWorkers(List<DueWork> all, Turns turns) {
        this.all = all;
        this.turns = turns;
    }

    @Override
    public void start() {
        all.forEach(work -> rounds.start(work.getClass().getSimpleName(), () -> turns.run(work)));
    }

    @Override
    public void stop() {
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.areWalking();
    }
}
