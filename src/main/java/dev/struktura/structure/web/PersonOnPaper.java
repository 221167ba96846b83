package dev.struktura.structure.web;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.PlannedSeat;
import org.jspecify.annotations.Nullable;

/**
 * A person as the designer shows them.
 *
 * @param seat null when they have none
 * @param away whether they are absent now
 */
public record PersonOnPaper(
        EmployeeId id, String name, @Nullable PlannedSeat seat, boolean away) {}
