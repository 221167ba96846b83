package dev.struktura.staff.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key in somebody's telephone, computer or stick, as its owner sees it in the list.
 *
 * @param lastUsedAt null when it has not been used yet
 */
public record Passkey(
        UUID id, String name, Instant createdAt, @Nullable Instant lastUsedAt) {}
