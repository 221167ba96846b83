package dev.struktura.desk;

import dev.struktura.base.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * One reason why a task comes before others; {@link #RANKED} is the order in which they count.
 *
 * @param takes whether the policy speaks for this task now
 * @param first of two tasks for which it speaks, the one with the earlier moment comes first
 */
record Policy(String name, BiPredicate<Candidate, Instant> takes, Function<Candidate, Instant> first) {

    private static final Duration SOON = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    static final List<Policy> RANKED = List.of(
            byDue("last-call", (one, now) -> one.task().origin() == Origin.LAST_CALL),
            byDue("overdue-high", (one, now) -> isHigh(one) && one.task().isOverdue(now)),
            byDue("hot-client", (one, now) -> one.task().origin() == Origin.ALERT),
            byDue("overdue", (one, now) -> one.task().isOverdue(now)),
            byDue("due-now", (one, now) -> isDueWithin(one, now, SOON)),
            byDue("high", (one, now) -> isHigh(one) && isDueWithin(one, now, DAY)),
            new Policy("oldest-lead", (one, now) -> isDueWithin(one, now, DAY), Candidate::leadSince));

    private static Policy byDue(String name, BiPredicate<Candidate, Instant> takes) {
        return new Policy(name, takes, one -> one.task().dueAt());
    }

    private static boolean isHigh(Candidate one) {
        return one.task().priority() == Priority.HIGH;
    }

    private static boolean isDueWithin(Candidate one, Instant now, Duration span) {
        return !one.task().dueAt().isAfter(now.plus(span));
    }

    /** The policy in words: when the task is due, and since when the client waits. */
    Reason why(Candidate one) {
        return Reason.of("why.next." + name, one.task().dueAt(), one.leadSince());
    }
}
