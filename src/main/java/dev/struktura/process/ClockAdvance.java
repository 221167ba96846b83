package dev.struktura.process;

import dev.struktura.base.Asking;
import dev.struktura.base.time.AdjustableClock;
import dev.struktura.base.time.DueWork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;

/** Winds an adjustable clock forward, stopping at every moment on the way at which something is due. */
@Component
@ConditionalOnExpression("{'adjustable', 'true'}.contains('${struktura.clock:${struktura.demo:false}}')")
public class ClockAdvance {

    /** The furthest one advance may go. */
    public static final Duration LIMIT = Duration.ofDays(3660);

    /** Longer than the longest transaction in which due work is done, 30 seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final AdjustableClock clock;
    private final List<DueWork> all;
    private final Turns turns;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ClockAdvance(AdjustableClock clock, List<DueWork> all, Turns turns) {
        this.clock = clock;
        this.all = all;
        this.turns = turns;
    }

    /**
     * Moves the time and answers when all that came due on the way has been done, each at its own moment.
     *
     * @param by not negative, at most {@link #LIMIT}
     * @return the time it is then
     */
    public Instant advance(Duration by) {
        return Asking.asDepartment(() -> advanceAlone(by));
    }

    private Instant advanceAlone(Duration by) {
        oneAtATime.lock();
        try {
            Instant target = clock.instant().plus(by);
            runAll();
            for (Optional<Instant> next = nextDue(target); next.isPresent(); next = nextDue(target)) {
                moveTo(next.get());
                if (runAll() == 0 && !isDoneElsewhere(target, next)) {
                    break;
                }
            }
            moveTo(target);
            runAll();
            return clock.instant();
        } finally {
            oneAtATime.unlock();
        }
    }

    private Optional<Instant> nextDue(Instant target) {
        return all.stream()
                .flatMap(work -> work.nextDue().stream())
                .filter(due -> !due.isAfter(target))
                .min(Instant::compareTo);
    }

    /** Another node may be at it: it is done as soon as that one has committed, or died and let go. */
    private boolean isDoneElsewhere(Instant target, Optional<Instant> due) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (nextDue(target).equals(due)) {
            if (System.nanoTime() - giveUp > 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            if (runAll() > 0) {
                return true;
            }
        }
        return true;
    }

    private void moveTo(Instant moment) {
        Duration missing = Duration.between(clock.instant(), moment);
        if (missing.isPositive()) {
            clock.advance(missing);
        }
    }

    private int runAll() {
        int done = 0;
        int round;
        do {
            round = all.stream().mapToInt(turns::run).sum();
            done += round;
        } while (round > 0);
        return done;
    }
}
