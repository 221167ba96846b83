package dev.struktura.offers;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.base.Money;
import dev.struktura.deals.DealId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a client was offered.
 *
 * @param number the deal's number and which proposal of the deal this is: {@code 1042-2}
 * @param total null when the proposal is a file and nobody said what it comes to
 * @param token the secret part of the link by which the client opens it
 */
public record Proposal(
        ProposalId id,
        DealId deal,
        String number,
        State state,
        List<OfferLine> lines,
        @Nullable Money total,
        @Nullable Instant validUntil,
        String token,
        OfferFile.@Nullable Summary file,
        Instant createdAt,
        Openings openings) {

    /** How far a proposal has come. */
    public enum State {
        SENT,
        OPENED,
        ACCEPTED;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** How often the client opened it; {@code last} is null when never. */
    public record Openings(int count, @Nullable Instant last) {}

    public Proposal {
        lines = List.copyOf(lines);
    }

    public boolean hasExpired(Instant now) {
        return validUntil != null && validUntil.isBefore(now);
    }

    /** Where the client opens it, below the address of the installation. */
    public String path() {
        return "/p/" + token;
    }

    /** Keeps the link out of logs. */
    @Override
    public String toString() {
        return "proposal " + number;
    }
}
