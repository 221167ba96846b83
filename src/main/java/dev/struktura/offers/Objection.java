package dev.struktura.offers;

import dev.struktura.base.Money;
import dev.struktura.base.Reason;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands against an acceptance; the first that applies is the reason. */
enum Objection {
    /** One of our own people looks at the page. */
    OURS(""),
    DECLINED(""),
    EXPIRED(""),
    NO_NAME("name"),
    NO_SIGNATURE("signature"),
    /** Lines that are no options of the proposal. */
    STRANGE_CHOICE("choice"),
    NOTHING_CHOSEN("choice"),
    /** The client was shown another total than the choice comes to. */
    OTHER_TOTAL("choice");

    private final String place;

    Objection(String place) {
        this.place = place;
    }

    /** Somebody wants to accept. */
    record Attempt(Proposal proposal, Signing signing, boolean ours, Instant now) {}

    static Optional<Objection> to(Attempt attempt) {
        return Arrays.stream(values())
                .filter(objection -> objection.appliesTo(attempt))
                .findFirst();
    }

    private boolean appliesTo(Attempt attempt) {
        Proposal proposal = attempt.proposal();
        Signing signing = attempt.signing();
        List<OfferLine> lines = proposal.lines();
        return switch (this) {
            case OURS -> attempt.ours();
            case DECLINED -> proposal.refusal() != null;
            case EXPIRED -> proposal.stateAt(attempt.now()) == Proposal.State.EXPIRED;
            case NO_NAME -> !signing.hasName();
            case NO_SIGNATURE -> signing.signature().isEmpty();
            case STRANGE_CHOICE -> !signing.choice().fits(lines);
            case NOTHING_CHOSEN ->
                !lines.isEmpty() && signing.choice().linesOf(lines).isEmpty();
            case OTHER_TOTAL -> !signing.seen().equals(shown(signing.choice().total(proposal)));
        };
    }

    /** A total as the form of the page sends it back. */
    static String shown(@Nullable Money total) {
        return total == null ? "" : total.toString();
    }

    Heard.Refused refuse(Proposal proposal) {
        return new Heard.Refused(
                proposal,
                place,
                Reason.of("offers.client.objection."
                        + name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }
}
