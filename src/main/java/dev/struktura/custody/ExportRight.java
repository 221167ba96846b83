package dev.struktura.custody;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;

/**
 * Somebody's right to take lists out of the program.
 *
 * @param contacts whether with numbers and addresses, too
 */
public record ExportRight(EmployeeId person, boolean contacts, EmployeeId givenBy, Instant givenAt) {}
