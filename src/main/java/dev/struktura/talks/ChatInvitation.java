package dev.struktura.talks;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link by which a chat becomes a client's, without the link: that is shown once, when it is made.
 *
 * @param contact name of the contact it was made for; null for whoever of the client
 * @param madeBy name of the person who made it; empty where that was not kept
 * @param usedAt when somebody opened it; null while nobody has
 * @param revokedBy name of the person who revoked it; null when nobody has
 */
public record ChatInvitation(
        Id id,
        @Nullable String contact,
        Instant madeAt,
        String madeBy,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    /** Identity of an invitation. */
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

    /** What became of it. */
    public enum State {
        WAITING,
        USED,
        REVOKED,
        EXPIRED;

        /** The word for it in the API and bundle keys. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public State state(Instant now) {
        if (usedAt != null) {
            return State.USED;
        }
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt.isAfter(now) ? State.WAITING : State.EXPIRED;
    }
}
