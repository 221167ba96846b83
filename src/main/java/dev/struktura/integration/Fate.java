package dev.struktura.integration;

import dev.struktura.clients.ClientId;
import dev.struktura.integration.mapping.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a row. */
record Fate(
        int place,
        RowState state,
        @Nullable ClientId client,
        boolean clientCreated,
        @Nullable UUID deal,
        @Nullable Instant actedAt,
        List<Finding> findings) {

    static Fate refused(int place, List<Finding> findings) {
        return new Fate(place, RowState.REFUSED, null, false, null, null, findings);
    }

    boolean isRefused() {
        return state == RowState.REFUSED;
    }
}
