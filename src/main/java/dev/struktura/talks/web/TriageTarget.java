package dev.struktura.talks.web;

import org.jspecify.annotations.Nullable;

/**
 * Where a message can be put.
 *
 * @param field {@code client} or {@code deal}
 * @param note what tells it from others of the same name
 */
public record TriageTarget(
        String field, String id, String words, @Nullable String note) {}
