package dev.struktura.structure.web;

import dev.struktura.staff.Employee;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.SeatTerms;
import dev.struktura.structure.StandInWish;
import dev.struktura.structure.TeamId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in as typed.
 *
 * @param from first day there
 * @param to last day there
 * @param swapWith empty for nobody
 */
public record TypedStandIn(
        @Nullable String team,
        @Nullable String from,
        @Nullable String to,
        @Nullable String swapWith) {

    static final TypedStandIn EMPTY = new TypedStandIn("", "", "", "");

    /** Days are those of the zone the person works in; empty when they are none. */
    Optional<StandInWish> wish(Employee person) {
        try {
            return Optional.of(new StandInWish(
                    person.id(),
                    new TeamId(UUID.fromString(String.valueOf(team))),
                    day(from).atStartOfDay(person.zone()).toInstant(),
                    day(to).plusDays(1).atStartOfDay(person.zone()).toInstant(),
                    null,
                    new SeatTerms(1, null),
                    swapWith == null || swapWith.isBlank() ? null : new EmployeeId(UUID.fromString(swapWith))));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static LocalDate day(@Nullable String typed) {
        return LocalDate.parse(String.valueOf(typed));
    }
}
