package dev.struktura.billing;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sees every second whether an invoice waits to be dispatched. */
@Component
@ConditionalOnBooleanProperty(name = "struktura.workers", matchIfMissing = true)
class DispatchWorker {

    private final Dispatch dispatch;

    DispatchWorker(Dispatch dispatch) {
        this.dispatch = dispatch;
    }

    @Scheduled(fixedDelay = 1, initialDelay = 2, timeUnit = TimeUnit.SECONDS)
    void look() {
        dispatch.all();
    }
}
