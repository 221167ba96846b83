package dev.struktura.deals;

import dev.struktura.base.Reason;
import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.Team;
import org.jspecify.annotations.Nullable;

/**
 * Where a deal belongs.
 *
 * @param team null when no team answers for it
 * @param owner null when it waits in the queue
 */
record Placement(@Nullable Team team, @Nullable EmployeeId owner, Reason why) {}
