package dev.struktura.staff;

import java.time.Instant;
import java.util.UUID;

/**
 * A time in which a person does not work.
 *
 * @param from first moment away
 * @param to first moment back
 */
public record Absence(UUID id, EmployeeId employee, Instant from, Instant to, Kind kind, String note) {

    /** Why someone is away. */
    public enum Kind {
        VACATION,
        SICK,
        OTHER
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
