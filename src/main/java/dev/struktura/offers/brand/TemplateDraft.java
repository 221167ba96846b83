package dev.struktura.offers.brand;

/** A template about to be kept, its logo apart. */
public record TemplateDraft(
        String name, boolean usual, boolean offered, Colour accent, Colour band, Passages passages) {}
