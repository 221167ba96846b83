package dev.struktura.feeds.webhook;

import dev.struktura.base.time.DueWork;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Forgets deliveries that were settled long ago; the journal still knows what they told. */
@Component
class OldDeliveries implements DueWork {

    private static final Duration PACE = Duration.ofHours(1);

    private final DeliveryTable table;
    private final Clock clock;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.EPOCH);

    OldDeliveries(DeliveryTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return Optional.empty();
    }

    @Override
    public int runDue() {
        Instant now = clock.instant();
        if (now.isBefore(next.get())) {
            return 0;
        }
        next.set(now.plus(PACE));
        return table.forget(now.minus(Deliveries.REACH));
    }
}
