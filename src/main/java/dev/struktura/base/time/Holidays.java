package dev.struktura.base.time;

import java.time.LocalDate;

/** The days on which nobody works. */
@FunctionalInterface
public interface Holidays {

    boolean contains(LocalDate day);

    static Holidays none() {
        return day -> false;
    }

    /**
     * The public holidays of a country.
     *
     * @param country ISO 3166 code of two letters, as {@code UA}
     * @throws IllegalArgumentException when the country's holidays are not known
     */
    static Holidays of(String country) {
        return CountryHolidays.of(country);
    }
}
