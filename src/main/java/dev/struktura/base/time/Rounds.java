package dev.struktura.base.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pieces of work done over and over, each on a virtual thread of its own, so that a long one delays no other. */
public final class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    private final Semaphore stop = new Semaphore(0);
    private final List<Thread> walking = new ArrayList<>();

    /** @param work answers how much it did; it is called again at once after doing something, and a second after doing nothing */
    public synchronized void start(String name, IntSupplier work) {
        walking.add(Thread.ofVirtual().name(name).start(() -> walk(name, work)));
    }

    /** Lets what was begun be finished. */
    public synchronized void stop() {
        stop.release(walking.size());
        for (Thread round : walking) {
            try {
                round.join(FAREWELL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        walking.clear();
    }

    public synchronized boolean areWalking() {
        return !walking.isEmpty();
    }

    private void walk(String name, IntSupplier work) {
        try {
            do {
                round(name, work);
            } while (!stop.tryAcquire(REST.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong in one round, a database that is away above all, must not end the rounds for good. */
    private void round(String name, IntSupplier work) {
        try {
            while (work.getAsInt() > 0 && stop.availablePermits() == 0) {
                LOG.debug("{} did something and goes on", name);
            }
        } catch (RuntimeException e) {
            LOG.error("{}: a round failed", name, e);
        }
    }
}
