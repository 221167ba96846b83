package dev.struktura.deals;

import dev.struktura.base.Money;
import dev.struktura.clients.NewClient;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it comes in.
 *
 * @param source where it came from, such as {@code site}; any word
 * @param title null = the client's name
 * @param process key of the process it is led by
 */
public record NewDeal(
        NewClient client,
        String source,
        @Nullable String title,
        @Nullable Money amount,
        @Nullable String note,
        Map<String, Object> fields,
        String process) {

    /** The process that leads every deal unless another is named. */
    public static final String STANDARD_PROCESS = "techflow";

    public NewDeal {
        fields = Map.copyOf(fields);
    }
}
