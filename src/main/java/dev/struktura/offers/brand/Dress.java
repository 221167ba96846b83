package dev.struktura.offers.brand;

import org.jspecify.annotations.Nullable;

/**
 * What one proposal wears, in one language.
 *
 * @param greeting words may be empty, and go over several lines
 * @param logo address of the picture; null without one
 */
public record Dress(
        Colour accent,
        Colour band,
        String greeting,
        String about,
        String terms,
        String footer,
        @Nullable String logo) {

    /** Where its colours are told to browsers. */
    public String stylesheet() {
        return "/brand/%s/%s.css".formatted(accent.digits(), band.digits());
    }
}
