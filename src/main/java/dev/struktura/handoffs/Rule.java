package dev.struktura.handoffs;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.structure.TeamId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * How deals pass from one team to another.
 *
 * @param evidence what the receiving team wants to see
 * @param limit working time of the receiver to answer in
 * @param returns how often the same deal may go back between the two before those who lead decide
 * @param tellsClient whether the client is told by name who takes over
 * @param idle a deal that was taken and not touched for so long has leaked
 */
public record Rule(
        Pair pair,
        Mode mode,
        List<Evidence> evidence,
        Duration limit,
        AtLimit atLimit,
        int returns,
        boolean tellsClient,
        Duration idle) {

    private static final Duration USUAL_LIMIT = Duration.ofHours(4);
    private static final int USUAL_RETURNS = 2;
    private static final Duration USUAL_IDLE = Duration.ofDays(3);

    /** Which team gives and which receives. */
    public record Pair(TeamId from, TeamId to) {}

    /** Whether somebody has to take a deal, or it is theirs at once. */
    public enum Mode {
        OFFER,
        DIRECT;

        @JsonCreator
        public static Mode of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What happens when nobody has answered in time. */
    public enum AtLimit {
        ACCEPT,
        ESCALATE;

        @JsonCreator
        public static AtLimit of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Rule {
        evidence = List.copyOf(evidence);
        if (limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("a limit takes time, not " + limit);
        }
        if (returns < 0) {
            throw new IllegalArgumentException("a deal cannot go back %d times".formatted(returns));
        }
        if (!idle.isPositive()) {
            throw new IllegalArgumentException("there is time to touch a deal, not " + idle);
        }
    }

    /** What holds for two teams about whom nobody has said anything. */
    public static Rule usual(Pair pair) {
        return new Rule(pair, Mode.OFFER, List.of(), USUAL_LIMIT, AtLimit.ACCEPT, USUAL_RETURNS, false, USUAL_IDLE);
    }

    public Rule asking(List<Evidence> other) {
        return new Rule(pair, mode, other, limit, atLimit, returns, tellsClient, idle);
    }

    public Rule directly() {
        return new Rule(pair, Mode.DIRECT, evidence, limit, atLimit, returns, tellsClient, idle);
    }
}
