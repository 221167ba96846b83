package dev.struktura.deals;

import dev.struktura.base.LocalText;
import dev.struktura.process.Field;
import dev.struktura.process.FieldType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A field as a form asks for it.
 *
 * @param value what is known, as it is kept; empty when nothing is
 * @param choices what can be chosen, by what is kept for it; empty where anything can be written
 */
public record FieldInput(Field field, String value, Map<String, LocalText> choices) {

    public FieldInput {
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
    }

    public String key() {
        return field.key();
    }

    public LocalText name() {
        return field.name();
    }

    public LocalText hint() {
        return field.hint();
    }

    public boolean isTicked() {
        return field.type() instanceof FieldType.Check;
    }

    public boolean isAnswered() {
        return field.type() instanceof FieldType.YesNo;
    }

    public boolean isChosen() {
        return field.type() instanceof FieldType.Choice || field.type() instanceof FieldType.Person;
    }

    /** Attached here, or chosen among what is attached already. */
    public boolean isFile() {
        return field.type() instanceof FieldType.File;
    }

    public boolean isDay() {
        return field.type() instanceof FieldType.Date;
    }

    /** Written in figures. */
    public boolean isFigure() {
        return field.type() instanceof FieldType.Figure || field.type() instanceof FieldType.Money;
    }

    public boolean isYes(String written) {
        return FieldType.YES.equals(written);
    }
}
