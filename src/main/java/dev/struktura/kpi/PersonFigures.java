package dev.struktura.kpi;

import dev.struktura.staff.EmployeeId;

/** One person of a team with their figures. */
public record PersonFigures(EmployeeId id, String name, boolean isAbsent, Figures figures) {}
