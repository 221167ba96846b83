package dev.struktura.talks;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps listening to something outside while the application runs: whatever goes wrong, it comes back, after longer and longer pauses. */
public final class Vigil implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Vigil.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    /** What listens. */
    public interface Ear {

        /** Listens until it is over or something goes wrong; false when it did. */
        boolean listen(BooleanSupplier isOver);

        /** Ends the waiting of {@link #listen}. */
        void wake();
    }

    private final String name;
    private final Ear ear;
    private final Semaphore stop = new Semaphore(0);
    private @Nullable Thread walking;

    public Vigil(String name, Ear ear) {
        this.name = name;
        this.ear = ear;
    }

    @Override
    public synchronized void start() {
        stop.drainPermits();
        walking = Thread.ofVirtual().name(name).start(this::walk);
    }

    @Override
    public synchronized void stop() {
        stop.release();
        ear.wake();
        Thread thread = walking;
        walking = null;
        if (thread != null) {
            try {
                thread.join(FAREWELL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return walking != null;
    }

    private void walk() {
        Duration pause = FIRST_PAUSE;
        try {
            do {
                pause = isWell() ? FIRST_PAUSE : longer(pause);
            } while (!stop.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isWell() {
        try {
            return ear.listen(() -> stop.availablePermits() > 0);
        } catch (RuntimeException e) {
            // a database that is away, or a library that trips, must not end the listening for good
            LOG.error("{}: nothing could be heard this time", name, e);
            return false;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
