package dev.struktura.offers;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.base.Money;
import dev.struktura.deals.DealId;
import dev.struktura.offers.brand.LookId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client was offered.
 *
 * @param number the deal's number and which proposal of the deal this is: {@code 1042-2}
 * @param total of the firm lines, once accepted of what was chosen; null when nobody said what it comes to
 * @param token the secret part of the link by which the client opens it
 * @param linkUntil until when the link leads anywhere; what was accepted stays in sight
 * @param acceptance null until the client accepts
 * @param refusal null unless the client declined
 * @param look in which it was sent; null where there was none yet
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
        Instant linkUntil,
        OfferFile.@Nullable Summary file,
        Instant createdAt,
        Openings openings,
        @Nullable Acceptance acceptance,
        @Nullable Refusal refusal,
        @Nullable LookId look) {

    /** How far a proposal has come. */
    public enum State {
        SENT,
        OPENED,
        ACCEPTED,
        DECLINED,
        /** Taken back by us. */
        REVOKED,
        /** Sent or opened, and not valid any more; never kept, for it comes by itself. */
        EXPIRED;

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

    /** How far it has come by now. */
    public State stateAt(Instant now) {
        return isWaiting() && validUntil != null && validUntil.isBefore(now) ? State.EXPIRED : state;
    }

    /** Whether neither the client nor we have said the last word. */
    boolean isWaiting() {
        return state == State.SENT || state == State.OPENED;
    }

    /** Whether the link leads to it. */
    boolean isInSight(Instant now) {
        return state == State.ACCEPTED || (state != State.REVOKED && !linkUntil.isBefore(now));
    }

    /** What is to be delivered and paid: what the client accepted, before that whatever is no option. */
    public List<OfferLine> agreedLines() {
        return acceptance == null
                ? Choice.NONE.linesOf(lines)
                : acceptance.agreed().lines();
    }

    public boolean hasOptions() {
        return lines.stream().anyMatch(OfferLine::optional);
    }

    /** What the journal keeps of it whatever happens to it. */
    Map<String, Object> facts() {
        return Map.of("proposalId", id.toString(), "number", number);
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
