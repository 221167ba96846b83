package dev.struktura.process;

import dev.struktura.base.LocalText;

/** A field of the case that the process asks for. */
public record Field(String key, LocalText name, LocalText hint, FieldType type) {

    /** A field for any words. */
    public Field(String key, LocalText name, LocalText hint) {
        this(key, name, hint, FieldType.Text.ANY);
    }
}
