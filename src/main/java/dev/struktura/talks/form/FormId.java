package dev.struktura.talks.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a form. */
public record FormId(@JsonValue UUID value) {

    @JsonCreator
    public static FormId of(String text) {
        return new FormId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
