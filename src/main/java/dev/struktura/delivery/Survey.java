package dev.struktura.delivery;

import dev.struktura.deals.DealId;
import dev.struktura.structure.TeamId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How satisfied a client is with what was delivered.
 *
 * @param token the part of the client's link that cannot be guessed
 * @param team that served the client when it was asked
 * @param score 1 to 5; null while there is no answer
 * @param scoredAt when the client answered first
 */
public record Survey(
        DealId deal,
        long number,
        String token,
        @Nullable TeamId team,
        String teamName,
        Instant sentAt,
        @Nullable Integer score,
        @Nullable Instant scoredAt) {

    static final int WORST = 1;
    static final int BEST = 5;
    static final int GOOD = 4;
    static final int LOW = 2;

    private static final Duration ANSWERABLE = Duration.ofDays(60);
    private static final Duration CHANGEABLE = Duration.ofDays(7);

    /** A first answer may take two months, a change of mind a week. */
    public boolean isOpen(Instant now) {
        return scoredAt == null ? now.isBefore(sentAt.plus(ANSWERABLE)) : now.isBefore(scoredAt.plus(CHANGEABLE));
    }

    static boolean isScore(int score) {
        return score >= WORST && score <= BEST;
    }
}
