package dev.struktura.structure.design;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a design. */
public record DesignId(@JsonValue UUID value) {

    @JsonCreator
    public static DesignId of(String text) {
        return new DesignId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
