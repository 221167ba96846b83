package dev.struktura.structure;

import java.time.Duration;
import java.time.Instant;

/**
 * What the client base says about the structure that would fit it. The module that knows the deals contributes the bean; without
 * one nothing is known.
 */
public interface ClientBase {

    /** The facts of the year before a moment. */
    Facts facts(Instant now);

    /**
     * What was sold within a year.
     *
     * @param buyers clients who bought
     * @param regulars those of them who bought twice or more often
     * @param deals deals won
     * @param typicalLength median time from the beginning of a won deal to its end; zero when none was won
     */
    record Facts(int buyers, int regulars, int deals, Duration typicalLength) {

        public static final Facts NONE = new Facts(0, 0, 0, Duration.ZERO);

        /** Deals won per client who bought; 0 when none did. */
        public double dealsPerBuyer() {
            return buyers == 0 ? 0 : (double) deals / buyers;
        }

        /** Regular clients of all who bought, in whole percent; 0 when none did. */
        public int regularPercent() {
            return buyers == 0 ? 0 : (int) (100L * regulars / buyers);
        }
    }
}
