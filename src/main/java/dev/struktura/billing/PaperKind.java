package dev.struktura.billing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;

/** What a paper is; each kind has numbers of its own. */
public enum PaperKind {
    /** Asks for money. */
    INVOICE(""),
    /** Says what an invoice would be; nobody owes it. */
    PRO_FORMA("PF-"),
    /** Lowers what is owed on an invoice. */
    CREDIT_NOTE("CN-"),
    /** Both sides say that the work is done. */
    ACT("ACT-");

    private final String mark;

    PaperKind(String mark) {
        this.mark = mark;
    }

    /** All that are no invoices. */
    public static Set<PaperKind> besideInvoices() {
        return Set.of(PRO_FORMA, CREDIT_NOTE, ACT);
    }

    String mark() {
        return mark;
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for a word that is no kind */
    @JsonCreator
    public static PaperKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
