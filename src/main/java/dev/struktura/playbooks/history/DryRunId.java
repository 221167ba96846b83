package dev.struktura.playbooks.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of a dry run. */
public record DryRunId(@JsonValue UUID value) {

    @JsonCreator
    public static DryRunId of(String text) {
        return new DryRunId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
