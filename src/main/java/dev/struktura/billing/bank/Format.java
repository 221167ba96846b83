package dev.struktura.billing.bank;

import java.util.Arrays;
import java.util.Optional;

/** What banks write their statements in. */
public enum Format {
    /** ClientBankExchange of 1C, as banks from Kyiv to Almaty give it. */
    ONE_C("1c", "1CClientBankExchange"),
    CAMT_053("camt.053", "camt.053"),
    CAMT_054("camt.054", "camt.054"),
    MT940("mt940", "mt940"),
    /** A table, CSV or XLSX. */
    CSV("csv", "xlsx");

    private final String word;
    private final String synonym;

    Format(String word, String synonym) {
        this.word = word;
        this.synonym = synonym;
    }

    public String word() {
        return word;
    }

    /** By either of its names, however it is written: {@code camt053}, {@code CAMT.053}. */
    public static Optional<Format> of(String word) {
        return Arrays.stream(values())
                .filter(format -> isLike(word, format.word) || isLike(word, format.synonym))
                .findFirst();
    }

    private static boolean isLike(String word, String name) {
        return Words.letters(word).equals(Words.letters(name));
    }
}
