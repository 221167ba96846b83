package dev.struktura.deals;

import dev.struktura.process.Field;
import org.jspecify.annotations.Nullable;

/** What a field has to hold for a deal to be listed; values are in the form in which they are kept. */
public sealed interface FieldFilter {

    Field field();

    /**
     * Exactly this, in capitals or not.
     *
     * @param value empty for nothing at all
     */
    record Is(Field field, String value) implements FieldFilter {}

    /** Not outside these bounds, which are included; null for none. Money is compared with the same currency, or with bare figures. */
    record Within(
            Field field, @Nullable String from, @Nullable String to) implements FieldFilter {}
}
