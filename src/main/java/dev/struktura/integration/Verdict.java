package dev.struktura.integration;

import dev.struktura.integration.mapping.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dry run says of a row.
 *
 * @param stage where the deal would go
 * @param clientKey what rows of the same client have in common
 */
record Verdict(
        int place,
        List<Finding> findings,
        @Nullable String stage,
        @Nullable String clientKey) {

    RowState state() {
        return findings.stream().anyMatch(Finding::refuses) ? RowState.REFUSED : RowState.READY;
    }
}
