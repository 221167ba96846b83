package dev.struktura.deals;

import dev.struktura.base.time.DueWork;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks every second whether somebody is free for the deals that wait. */
@Component
class QueueDrain implements DueWork {

    private final Deals deals;

    QueueDrain(Deals deals) {
        this.deals = deals;
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public int runDue() {
        return deals.drainQueues();
    }
}
