package dev.struktura.deals;

import dev.struktura.staff.EmployeeId;
import java.time.Instant;

/**
 * A file that somebody attached to a deal, without its bytes.
 *
 * @param size in bytes
 * @param byName the name that whoever attached it had then
 */
public record Document(
        DocumentId id, DealId deal, String name, int size, EmployeeId by, String byName, Instant attachedAt) {}
