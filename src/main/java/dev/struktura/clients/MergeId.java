package dev.struktura.clients;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a merge of two clients, which can be undone. */
public record MergeId(@JsonValue UUID value) {

    @JsonCreator
    public static MergeId of(String text) {
        return new MergeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
