package dev.struktura.custody;

import dev.struktura.base.table.Decoy;
import dev.struktura.clients.ClientId;
import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invented client that stands in one person's base.
 *
 * @param retiredAt since when the person sees it no more; null while they do
 */
public record Canary(
        UUID id,
        Decoy decoy,
        ClientId client,
        EmployeeId person,
        String personName,
        Instant plantedAt,
        @Nullable Instant retiredAt) {

    public boolean isActive() {
        return retiredAt == null;
    }
}
