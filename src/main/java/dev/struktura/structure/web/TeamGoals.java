package dev.struktura.structure.web;

import dev.struktura.structure.Goal;
import dev.struktura.structure.TrackRecord;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The goals of a team and how far it is. */
public record TeamGoals(String team, List<Progress> goals) {

    /** @param soFar in the period that runs now; null when nobody counts it or there is nothing to count */
    public record Progress(Goal goal, @Nullable BigDecimal soFar, TrackRecord record) {

        public boolean isReached() {
            return soFar != null && soFar.compareTo(goal.target()) >= 0;
        }

        public String target() {
            return plain(goal.target());
        }

        public String value() {
            return soFar == null ? "—" : plain(soFar);
        }

        public int reachedBefore() {
            return record.reached(goal.target());
        }

        private static String plain(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
    }
}
