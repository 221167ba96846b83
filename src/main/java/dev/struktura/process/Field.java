package dev.struktura.process;

import dev.struktura.base.LocalText;

/** A field of the case that the process asks for. */
public record Field(String key, LocalText name, LocalText hint) {}
