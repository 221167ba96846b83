package dev.struktura.structure.web;

import dev.struktura.structure.Seat;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A seat as the chart shows it.
 *
 * @param share percent of the team's new work that this weight gets
 * @param startsAt when they start working; null when they are at work or absent
 * @param elsewhere where they stand in at this moment; null when they do not
 */
public record SeatCard(
        Seat seat,
        int share,
        boolean absent,
        @Nullable Instant startsAt,
        @Nullable Elsewhere elsewhere) {

    /** A team in which somebody sits for a time. */
    public record Elsewhere(String team, Instant until) {}
}
