package dev.struktura.structure;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;

/** That a person was found able to carry a duty, such as {@code lead-conversion}, which their own team may not have. */
public record Training(EmployeeId person, String duty, Instant since, EmployeeId by) {}
