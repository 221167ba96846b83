package dev.struktura.structure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a team is there to reach in every period: measurable, so that nobody has to ask whether it was.
 *
 * @param target above 0 and at most {@link Metric#most()}, in the metric's unit
 * @param name what is measured, of {@link Metric#OTHER} only
 */
public record Goal(
        Metric metric,
        BigDecimal target,
        Period period,
        @Nullable String name) {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal COUNT = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal MONEY = BigDecimal.valueOf(1_000_000_000_000L);

    /** What is measured; {@code most} is the highest target that makes sense. */
    public enum Metric {
        /** Money of the deals won, in the company's currency. */
        SALES("sales", MONEY),
        /** Deals won. */
        DEALS_WON("deals-won", COUNT),
        /** Leads that passed qualification. */
        LEADS_QUALIFIED("leads-qualified", COUNT),
        /** Deals won of all that ended, in percent. */
        CONVERSION("conversion", PERCENT),
        /** Clients who said that they are satisfied, of those who answered, in percent. */
        SATISFACTION("satisfaction", PERCENT),
        /** Handoffs that the receiving team accepted, of those offered, in percent. */
        HANDOFFS_ACCEPTED("handoffs-accepted", PERCENT),
        /** Clients who bought again. */
        REGULAR_CLIENTS("regular-clients", COUNT),
        /** Whatever else the team counts, named by the goal. */
        OTHER("other", MONEY);

        private final String key;
        private final BigDecimal most;

        Metric(String key, BigDecimal most) {
            this.key = key;
            this.most = most;
        }

        @JsonValue
        public String key() {
            return key;
        }

        public BigDecimal most() {
            return most;
        }
    }

    /** How often it is reached anew. */
    public enum Period {
        WEEK("week"),
        MONTH("month"),
        QUARTER("quarter"),
        YEAR("year");

        private final String key;

        Period(String key) {
            this.key = key;
        }

        @JsonValue
        public String key() {
            return key;
        }
    }

    public Goal {
        if (!fits(metric, target)) {
            throw new IllegalArgumentException(
                    "a target of %s is above 0 and at most %s, not %s".formatted(metric.key(), metric.most(), target));
        }
    }

    public static Goal of(Metric metric, long target, Period period) {
        return new Goal(metric, BigDecimal.valueOf(target), period, null);
    }

    /** Whether the metric can reach this. */
    public static boolean fits(Metric metric, BigDecimal target) {
        return target.signum() > 0 && target.compareTo(metric.most()) <= 0;
    }
}
