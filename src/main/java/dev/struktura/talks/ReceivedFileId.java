package dev.struktura.talks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a file that came with a message. */
public record ReceivedFileId(@JsonValue UUID value) {

    @JsonCreator
    public static ReceivedFileId of(String text) {
        return new ReceivedFileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
