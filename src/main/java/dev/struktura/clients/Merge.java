package dev.struktura.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A merge as the client's page tells it. */
public record Merge(
        MergeId id,
        ClientId kept,
        ClientId merged,
        String mergedName,
        Instant at,
        @Nullable Instant undoneAt) {}
