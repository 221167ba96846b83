package dev.struktura.offers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The parts of the client's page, in their order. */
public enum Part {
    /** For whom it is, of when and until when. */
    INTRO,
    /** Lines and total, or the document. */
    OFFER,
    /** Where the client accepts or declines. */
    ANSWER,
    /** Where the client asks. */
    QUESTION;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Part of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
