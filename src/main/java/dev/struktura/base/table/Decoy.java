package dev.struktura.base.table;

import org.jspecify.annotations.Nullable;

/**
 * A client that does not exist, put among the rows of a file so that whoever finds it knows whose file it was.
 *
 * @param person who answers there
 * @param phone in E.164, of the company; null when the company has set none aside
 * @param email of the company; null when the company has set none aside
 */
public record Decoy(
        String name,
        String person,
        @Nullable String phone,
        @Nullable String email) {}
