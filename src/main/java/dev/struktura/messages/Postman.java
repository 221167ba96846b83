package dev.struktura.messages;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the outbox moving while the application runs: one virtual thread a channel, so that a slow one delays no other. */
@Component
class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(15);

    private final Dispatcher dispatcher;
    private final boolean wanted;
    private final Semaphore stop = new Semaphore(0);
    private final List<Thread> rounds = new ArrayList<>();

    Postman(Dispatcher dispatcher, @Value("${struktura.workers:true}") boolean wanted) {
        this.dispatcher = dispatcher;
        this.wanted = wanted;
    }

    @Override
    public synchronized void start() {
        if (wanted && rounds.isEmpty()) {
            for (Channel channel : Channel.values()) {
                rounds.add(Thread.ofVirtual().name("postman-" + channel.slug()).start(() -> walk(channel)));
            }
        }
    }

    /** Lets letters that are being handed over be finished. */
    @Override
    public synchronized void stop() {
        stop.release(rounds.size());
        for (Thread round : rounds) {
            try {
                round.join(FAREWELL);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        rounds.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !rounds.isEmpty();
    }

    private void walk(Channel channel) {
        try {
            do {
                round(channel);
            } while (!stop.tryAcquire(ROUND.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong in one round, a database that is away above all, must not end the rounds for good. */
    private void round(Channel channel) {
        try {
            while (dispatcher.sendDue(channel) > 0 && stop.availablePermits() == 0) {
                LOG.debug("sent a batch of {}", channel);
            }
        } catch (RuntimeException e) {
            LOG.error("the outbox of {} stood still for a round", channel, e);
        }
    }
}
