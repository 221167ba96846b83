package dev.struktura.talks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a message that came in. */
public record ReceivedId(@JsonValue UUID value) {

    @JsonCreator
    public static ReceivedId of(String text) {
        return new ReceivedId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
