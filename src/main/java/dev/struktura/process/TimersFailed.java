package dev.struktura.process;

import java.util.Collection;

/** Some timers of a round failed, each counted; all others that were due have fired. */
class TimersFailed extends RuntimeException {

    /** @param failures what went wrong, not none; the first is told in words */
    TimersFailed(Collection<? extends Throwable> failures) {
        super("timers that failed: %d, the first by %s".formatted(failures.size(), inWords(failures)), first(failures));
        failures.stream().skip(1).limit(MOST_TOLD).forEach(this::addSuppressed);
    }

    private static final int MOST_TOLD = 20;

    private static Throwable first(Collection<? extends Throwable> failures) {
        return failures.iterator().next();
    }

    private static String inWords(Collection<? extends Throwable> failures) {
        return Failure.inWords(first(failures));
    }
}
