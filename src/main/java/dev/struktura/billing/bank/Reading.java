package dev.struktura.billing.bank;

import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a file that does not say everything itself.
 *
 * @param currency what amounts without a currency are in
 * @param columns where the columns of a table go, by header; the rest is known by its words
 * @param layout how a table is to be read, with nothing known by its words; null when nobody said
 * @param account what money came to where the file does not say; empty when nobody said
 */
public record Reading(
        Currency currency,
        Map<String, TableColumn> columns,
        @Nullable TableLayout layout,
        String account) {

    /** More lines than a bank writes in a year of the largest department. */
    static final int MOST_LINES = 200_000;

    public Reading {
        columns = Map.copyOf(columns);
    }

    public Reading(Currency currency, Map<String, TableColumn> columns) {
        this(currency, columns, null, "");
    }

    public Reading(Currency currency) {
        this(currency, Map.of());
    }

    /** The same for a table of which somebody said how it is to be read. */
    public Reading by(TableLayout said) {
        return new Reading(currency, columns, said, account);
    }

    /** The same for money that came to one of our accounts. */
    public Reading to(String number, Currency itsCurrency) {
        return new Reading(itsCurrency, columns, layout, number);
    }

    /** Whether somebody said what of a table goes where. */
    public boolean saysColumns() {
        return layout != null || !columns.isEmpty();
    }
}
