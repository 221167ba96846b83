package dev.struktura.talks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody whose messages are not ours.
 *
 * @param addedBy name of the person who said so
 */
public record IgnoredSender(Id id, Medium medium, String masked, Instant addedAt, String addedBy) {

    /** Identity of an ignored sender. */
    public record Id(@JsonValue UUID value) {

        @JsonCreator
        public static Id of(String text) {
            return new Id(UUID.fromString(text));
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
