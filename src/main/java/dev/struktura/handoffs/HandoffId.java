package dev.struktura.handoffs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a handoff. */
public record HandoffId(@JsonValue UUID value) {

    @JsonCreator
    public static HandoffId of(String text) {
        return new HandoffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
