package dev.struktura.playbooks.change;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a publication. */
public record PublicationId(@JsonValue UUID value) {

    @JsonCreator
    public static PublicationId of(String text) {
        return new PublicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
