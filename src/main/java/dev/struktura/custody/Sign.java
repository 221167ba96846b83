package dev.struktura.custody;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an invented client.
 *
 * @param alarm whether somebody outside knows of it
 * @param source where a call or message came from; null when that is not known
 * @param person who of the company did it; null for everybody else
 */
public record Sign(
        SignKind kind,
        boolean alarm,
        Instant at,
        @Nullable String source,
        @Nullable EmployeeId person) {}
