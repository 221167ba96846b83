package dev.struktura.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A time in which a person does not work.
 *
 * @param from first moment away
 * @param to first moment back
 * @param standIn who does meanwhile what the person was to do
 */
public record Absence(UUID id, EmployeeId employee, Instant from, Instant to, Kind kind, String note, StandIn standIn) {

    /** Why someone is away. */
    public enum Kind {
        VACATION,
        SICK,
        OTHER
    }

    /** Whether it starts and ends with a day of the zone, as an absence of whole days does. */
    public boolean isOfDays(ZoneId zone) {
        return startsDay(from, zone) && startsDay(to, zone);
    }

    private static boolean startsDay(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone).atStartOfDay(zone).toInstant().equals(moment);
    }

    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}
