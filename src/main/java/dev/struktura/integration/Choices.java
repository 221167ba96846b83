package dev.struktura.integration;

import dev.struktura.deals.NewDeal;
import dev.struktura.integration.mapping.Options;
import dev.struktura.integration.mapping.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose for the whole file.
 *
 * @param process key of the process that leads the deals
 * @param client who rows without a client belong to; null = such rows are refused
 * @param currency ISO 4217, of amounts without one
 * @param country ISO 3166-1 alpha-2, of rows without one
 * @param outcome of rows that tell none; null = open
 */
public record Choices(
        String process,
        @Nullable String client,
        String currency,
        String country,
        @Nullable Outcome outcome) {

    public static final Choices USUAL = new Choices(NewDeal.STANDARD_PROCESS, null, "UAH", "UA", null);

    Choices leadingBy(String other) {
        return new Choices(other, client, currency, country, outcome);
    }

    Options options(ZoneId zone, Instant now) {
        return new Options(client, Currency.getInstance(currency), country, outcome, zone, now);
    }
}
