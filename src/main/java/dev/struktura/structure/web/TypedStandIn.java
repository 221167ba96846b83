package dev.struktura.structure.web;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.SeatTerms;
import dev.struktura.structure.StandInWish;
import dev.struktura.structure.TeamId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in as typed.
 *
 * @param from first day there
 * @param fromTime hour of that day at which it begins; empty for the whole day
 * @param to last day there
 * @param toTime hour of that day at which it ends; empty for the whole day
 * @param swapWith empty for nobody
 */
public record TypedStandIn(
        @Nullable String team,
        @Nullable String from,
        @Nullable String fromTime,
        @Nullable String to,
        @Nullable String toTime,
        @Nullable String swapWith) {

    static final TypedStandIn EMPTY = new TypedStandIn("", "", "", "", "", "");

    /** Days and hours are those of the zone the person works in; empty when they are none. */
    Optional<StandInWish> wish(Employee person) {
        try {
            return Optional.of(new StandInWish(
                    person.id(),
                    new TeamId(UUID.fromString(String.valueOf(team))),
                    moment(day(from), fromTime, person.zone()),
                    isWholeDay(toTime)
                            ? moment(day(to).plusDays(1), null, person.zone())
                            : moment(day(to), toTime, person.zone()),
                    null,
                    new SeatTerms(1, null),
                    swapWith == null || swapWith.isBlank() ? null : new EmployeeId(UUID.fromString(swapWith))));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Instant moment(LocalDate day, @Nullable String time, ZoneId zone) {
        return (isWholeDay(time)
                        ? day.atStartOfDay(zone)
                        : day.atTime(LocalTime.parse(time)).atZone(zone))
                .toInstant();
    }

    private static boolean isWholeDay(@Nullable String time) {
        return time == null || time.isBlank();
    }

    private static LocalDate day(@Nullable String typed) {
        return LocalDate.parse(String.valueOf(typed));
    }
}
