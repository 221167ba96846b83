package dev.struktura.offers.brand;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What proposals look like.
 *
 * @param accent of what stands out on white: buttons, headings, totals
 * @param band the ground of the head, on which logo and name stand
 * @param logo digest of the logo; null without one
 */
public record Design(
        Colour accent,
        Colour band,
        Passages passages,
        @Nullable String logo) {

    /** The design with its words filled in. */
    public Dress dressed(Map<String, String> values, Locale locale, @Nullable String picture) {
        return new Dress(
                accent,
                band,
                Passages.told(passages.greeting(), locale, values),
                Passages.told(passages.about(), locale, values),
                Passages.told(passages.terms(), locale, values),
                Passages.told(passages.footer(), locale, values),
                picture);
    }
}
