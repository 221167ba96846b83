package dev.struktura.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who is leaving the company.
 *
 * @param heir who gets all they had; null when each piece goes to whoever has the least
 */
public record Leaving(Employee person, @Nullable EmployeeId heir, Instant at, Viewer by) {}
