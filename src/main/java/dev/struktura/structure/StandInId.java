package dev.struktura.structure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a stand-in. */
public record StandInId(@JsonValue UUID value) {

    @JsonCreator
    public static StandInId of(String text) {
        return new StandInId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
