package dev.struktura.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows what becomes of cases, inside the transaction of the decision and set-wise: closes what belonged to a visit that is
 * over, hands work to a new owner. Called after state and timers are written and before actions are performed.
 */
public interface CaseListener {

    void changed(List<Changed> changes);

    /**
     * One case before and after a decision.
     *
     * @param before null when the case has just begun
     */
    record Changed(@Nullable CaseView before, CaseView after, Instant at) {

        /** Whether it entered another visit of a stage. */
        public boolean moved() {
            return before == null || before.visit() != after.visit();
        }
    }
}
