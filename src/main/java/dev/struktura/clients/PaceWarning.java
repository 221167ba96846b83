package dev.struktura.clients;

import dev.struktura.staff.EmployeeId;
import java.time.LocalDate;

/**
 * What those who lead a person are told of how they read.
 *
 * @param rule {@code reads-faster-than-works} or {@code reading-stopped}
 * @param worked on how many clients and deals they acted
 * @param usual how many clients colleagues of the same role opened, the one in the middle
 */
record PaceWarning(EmployeeId who, String rule, LocalDate day, int read, int worked, int usual) {}
