package dev.struktura.desk;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose task somebody does who is not away.
 *
 * @param until when the owner is back; null when they are already, and the task is about to return
 */
public record OnBehalf(
        EmployeeId owner, String name, @Nullable Instant until) {}
