package dev.struktura.feeds.webhook;

import dev.struktura.feeds.webhook.Delivery.State;
import java.time.Duration;
import java.util.List;

/** What becomes of a delivery after an attempt. */
record Fate(State state, Duration pause) {

    /** The gaps that Standard Webhooks recommends; together they are more than three days. */
    private static final List<Duration> GAPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** @param attempts made before this one */
    static Fate after(Reply reply, int attempts) {
        return switch (reply) {
            case Reply.Answered answered when answered.isTaken() -> new Fate(State.DELIVERED, Duration.ZERO);
            case Reply.Answered answered when answered.isGone() -> new Fate(State.FAILED, Duration.ZERO);
            case Reply.Answered _, Reply.Unanswered _ ->
                attempts < GAPS.size()
                        ? new Fate(State.WAITING, GAPS.get(attempts))
                        : new Fate(State.FAILED, Duration.ZERO);
        };
    }

    /** Of an attempt that is not repeated. */
    static Fate afterTheOnly(Reply reply) {
        return new Fate(
                reply instanceof Reply.Answered answered && answered.isTaken() ? State.DELIVERED : State.FAILED,
                Duration.ZERO);
    }
}
