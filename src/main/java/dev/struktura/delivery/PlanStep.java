package dev.struktura.delivery;

import dev.struktura.base.LocalText;
import dev.struktura.staff.EmployeeId;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One task of a plan; whoever has the deal does it, unless it names a duty or a person.
 *
 * @param due ISO-8601, from the start of the project: {@code PT4H}, {@code P3D}
 * @param duty such as {@code account-management}: of the team that carries it, whoever has the fewest tasks open does it
 * @param employee this person does it
 */
public record PlanStep(
        LocalText title,
        String due,
        @Nullable String duty,
        @Nullable EmployeeId employee) {

    Instant dueAt(Instant start, ZoneId zone) {
        return due.contains("T")
                ? start.plus(Duration.parse(due))
                : start.atZone(zone).plus(Period.parse(due)).toInstant();
    }
}
