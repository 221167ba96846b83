package dev.struktura.process;

import java.util.List;

/** Some timers of a round failed, each counted; all others that were due have fired. */
class TimersFailed extends RuntimeException {

    private static final int MOST_TOLD = 20;

    /** @param failures what went wrong, not none; the first is told in words */
    TimersFailed(List<Throwable> failures) {
        super("timers that failed: %d, the first by %s".formatted(failures.size(), inWords(failures)), first(failures));
        failures.stream().skip(1).limit(MOST_TOLD).forEach(this::addSuppressed);
    }

    private static Throwable first(List<Throwable> failures) {
        return failures.getFirst();
    }

    private static String inWords(List<Throwable> failures) {
        return Failure.inWords(first(failures));
    }
}
