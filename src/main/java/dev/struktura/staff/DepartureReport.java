package dev.struktura.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of all that a leaver had.
 *
 * @param heir who got it; null when each piece went to whoever had the least
 * @param by who let the person go
 */
public record DepartureReport(
        EmployeeId person,
        Instant leftAt,
        @Nullable EmployeeId heir,
        EmployeeId by,
        List<Legacy.Passed.Moved> moved,
        List<Legacy.Passed.Revoked> revoked,
        List<Legacy.Passed.Seen> seen) {

    /** How far back it is told what the person has looked at. */
    public static final Duration LOOK_BACK = Duration.ofDays(30);

    public DepartureReport {
        moved = List.copyOf(moved);
        revoked = List.copyOf(revoked);
        seen = List.copyOf(seen);
    }
}
