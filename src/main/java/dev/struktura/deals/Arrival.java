package dev.struktura.deals;

import dev.struktura.base.Money;
import dev.struktura.clients.ClientId;
import dev.struktura.staff.EmployeeId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An open deal that comes from another system.
 *
 * @param process key of the process that leads it
 * @param path stages it goes through after the first one, in this order
 * @param owner who leads it; null = the structure chooses
 */
public record Arrival(
        String process,
        ClientId client,
        String clientName,
        String title,
        @Nullable Money amount,
        String source,
        @Nullable String note,
        Map<String, Object> fields,
        List<String> path,
        @Nullable EmployeeId owner) {

    public Arrival {
        fields = Map.copyOf(fields);
        path = List.copyOf(path);
    }
}
