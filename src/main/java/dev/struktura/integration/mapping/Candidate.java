package dev.struktura.integration.mapping;

import dev.struktura.base.Money;
import dev.struktura.clients.NewClient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row read: the client and the deal it would become.
 *
 * @param client null when the row names nobody
 * @param clientKey what rows of the same client have in common; null when the row names a person only, and persons share names
 * @param stage what the file calls the stage
 * @param outcome how the deal ended, as far as the file tells
 * @param owner what the file calls the person
 * @param fields custom fields by name
 */
public record Candidate(
        @Nullable NewClient client,
        @Nullable String clientKey,
        @Nullable String title,
        @Nullable Money amount,
        @Nullable String stage,
        @Nullable Outcome outcome,
        @Nullable String owner,
        @Nullable String source,
        @Nullable String note,
        @Nullable Instant createdAt,
        @Nullable Instant closedAt,
        Map<String, Object> fields,
        List<Finding> findings) {

    public Candidate {
        fields = Map.copyOf(fields);
        findings = List.copyOf(findings);
    }

    public boolean isRefused() {
        return findings.stream().anyMatch(Finding::refuses);
    }
}
