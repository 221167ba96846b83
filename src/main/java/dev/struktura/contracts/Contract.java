package dev.struktura.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.deals.DealId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contract of a deal, its bytes apart.
 *
 * @param number the deal's number and which contract of the deal this is: {@code 1042/2}
 * @param name of the template it was made from
 * @param language in which it is
 * @param seller who of us it is with; empty for one made before there were several
 * @param text what it says, when it was written in the product; null for a document of Word
 * @param token the secret part of the link by which the client opens it
 * @param signing null until it is signed
 */
public record Contract(
        ContractId id,
        DealId deal,
        String number,
        String name,
        String language,
        State state,
        Paper paper,
        String seller,
        @Nullable String text,
        String token,
        Instant linkUntil,
        Instant createdAt,
        @Nullable Signing signing) {

    /** How far a contract has come. */
    public enum State {
        /** In the client's hands. */
        OPEN,
        SIGNED,
        /** Taken back by us. */
        REVOKED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * A file by its name and what tells it from any other.
     *
     * @param size in bytes
     * @param sha256 in hexadecimal digits
     */
    public record Paper(String name, String type, int size, String sha256) {}

    /** Whether the link leads to it. */
    boolean isInSight(Instant now) {
        return state == State.SIGNED || (state == State.OPEN && !linkUntil.isBefore(now));
    }

    /** Where the client opens it, below the address of the installation. */
    public String path() {
        return "/c/" + token;
    }

    /** What the journal keeps of it whatever happens to it. */
    Map<String, Object> facts() {
        return Map.of("contractId", id.toString(), "number", number, "name", name);
    }

    /** Keeps the link out of logs. */
    @Override
    public String toString() {
        return "contract " + number;
    }
}
