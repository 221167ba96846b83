package dev.struktura.billing.bank;

import java.util.Currency;
import java.util.Map;

/**
 * What has to be known of a file that does not say everything itself.
 *
 * @param currency what amounts without a currency are in
 * @param columns where the columns of a table go, by header; the rest is known by its words
 */
public record Reading(Currency currency, Map<String, TableColumn> columns) {

    /** More lines than a bank writes in a year of the largest department. */
    static final int MOST_LINES = 200_000;

    public Reading {
        columns = Map.copyOf(columns);
    }

    public Reading(Currency currency) {
        this(currency, Map.of());
    }
}
