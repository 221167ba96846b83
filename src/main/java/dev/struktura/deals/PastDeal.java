package dev.struktura.deals;

import dev.struktura.base.Money;
import dev.struktura.clients.ClientId;
import dev.struktura.staff.EmployeeId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A deal that was closed before it came here.
 *
 * @param process key of the process it is written down in
 * @param stage where it ended; a stage that is won or lost
 * @param owner who led it; null when nobody of ours did
 */
public record PastDeal(
        String process,
        ClientId client,
        String clientName,
        String title,
        @Nullable Money amount,
        String source,
        @Nullable String note,
        Map<String, Object> fields,
        String stage,
        @Nullable EmployeeId owner,
        Instant createdAt,
        Instant closedAt) {

    public PastDeal {
        fields = Map.copyOf(fields);
    }
}
