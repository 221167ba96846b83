package dev.struktura.desk;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import org.jspecify.annotations.Nullable;

/**
 * What lies on one desk of one team.
 *
 * @param assignee null for what waits in the queue of the team
 * @param soon open and due within the next hours
 */
public record Workload(TeamId team, @Nullable EmployeeId assignee, int open, int overdue, int soon, int high) {}
