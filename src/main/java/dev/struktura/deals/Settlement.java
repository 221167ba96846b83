package dev.struktura.deals;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import org.jspecify.annotations.Nullable;

/** What becomes of a deal when the structure changes. */
sealed interface Settlement {

    /** It finds its place among the teams there are now; whoever has it keeps it where they may. */
    record Anew() implements Settlement {}

    /** It goes back where it was. */
    record Back(@Nullable TeamId team, @Nullable EmployeeId owner) implements Settlement {}
}
