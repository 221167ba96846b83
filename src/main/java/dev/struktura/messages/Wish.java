package dev.struktura.messages;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of being written to.
 *
 * @param channel null for whichever
 * @param client whose wish it is; null for whoever has the address
 * @param masked the address, masked; null when it is the client's, whatever the address
 * @param reason in the words of whoever wrote it down
 * @param saidTo who wrote it down
 */
public record Wish(
        Id id,
        Stance stance,
        Extent extent,
        @Nullable Channel channel,
        @Nullable UUID client,
        @Nullable String masked,
        String reason,
        Source source,
        Instant saidAt,
        String saidTo) {

    /** Identity of a wish. */
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

    /** For or against. */
    public enum Stance {
        OBJECTION,
        CONSENT;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of which messages it speaks. */
    public enum Extent {
        ALL,
        MARKETING;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it became known. */
    public enum Source {
        BY_HAND,
        IMPORT,
        PROGRAM,
        UNSUBSCRIBED;

        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Source of(String slug) {
            return valueOf(slug.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * What is written down.
     *
     * @param address as it was written; null for the client as a whole
     */
    public record Said(
            Stance stance,
            Extent extent,
            @Nullable Channel channel,
            @Nullable UUID client,
            @Nullable String address,
            String reason,
            Source source) {}
}
