package dev.struktura.staff;

import java.time.Instant;

/**
 * A person who is away now.
 *
 * @param back the first moment at which no absence keeps them away any more
 */
public record TimeOff(EmployeeId person, StandIn standIn, Instant back) {}
