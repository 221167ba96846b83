package dev.struktura.clients;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merge moved from one client to the other.
 *
 * @param contacts contacts that changed hands
 * @param taxId what filled the kept client's empty tax id; null when nothing did
 * @param note what filled the kept client's empty note; null when nothing did
 * @param references rows of other modules by the module's word
 */
record Moved(
        List<UUID> contacts,
        @Nullable String taxId,
        @Nullable String note,
        Map<String, List<UUID>> references) {}
