package dev.struktura.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of one phone number or e-mail address of a contact. */
public record ContactPointId(@JsonValue UUID value) {

    @JsonCreator
    public static ContactPointId of(String text) {
        return new ContactPointId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
