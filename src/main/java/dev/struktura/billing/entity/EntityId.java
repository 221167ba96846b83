package dev.struktura.billing.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a legal entity. */
public record EntityId(@JsonValue UUID value) {

    @JsonCreator
    public static EntityId of(String text) {
        return new EntityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
