package dev.struktura.deals;

import dev.struktura.staff.EmployeeId;
import dev.struktura.structure.TeamId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * To whom a deal is offered while its owner stays responsible.
 *
 * @param handoff identity of the handoff
 * @param to who is asked to take it; null while nobody of the team is free
 */
public record Offered(
        UUID handoff,
        TeamId team,
        String teamName,
        @Nullable EmployeeId to,
        @Nullable String toName) {}
