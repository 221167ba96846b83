package dev.struktura.integration.mapping;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What the file does not say of itself.
 *
 * @param client who a row without a client belongs to; null = such a row is refused
 * @param currency of amounts without one
 * @param country ISO 3166-1 alpha-2, of rows without one
 * @param outcome of rows that tell none; null = open
 * @param zone in which times without an offset are meant
 * @param latest dates after it are mistakes
 */
public record Options(
        @Nullable String client,
        Currency currency,
        String country,
        @Nullable Outcome outcome,
        ZoneId zone,
        Instant latest) {}
