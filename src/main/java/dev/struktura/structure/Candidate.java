package dev.struktura.structure;

import java.time.Instant;

/**
 * Somebody of the team as the policies see them.
 *
 * @param startsAt the moment of the request when this person is working then, else the moment they start
 * @param load open deals they hold
 */
record Candidate(Seat seat, boolean absent, Instant startsAt, int load) {

    boolean isAtWork(Instant now) {
        return !startsAt.isAfter(now);
    }

    boolean belowCapacity() {
        Integer capacity = seat.capacity();
        return capacity == null || load < capacity;
    }

    /** Load divided by weight, compared without rounding. */
    int compareLoad(Candidate other) {
        return Long.compare((long) load * other.seat.weight(), (long) other.load * seat.weight());
    }

    String name() {
        return seat.name();
    }

    /** Name and load, as a reason tells them: {@code Olena — 3}, or {@code Olena — 3 ÷ 2} with a weight of two. */
    String told() {
        return seat.weight() == 1
                ? "%s — %d".formatted(name(), load)
                : "%s — %d ÷ %d".formatted(name(), load, seat.weight());
    }
}
