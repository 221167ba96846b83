package dev.struktura.playbooks.change;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.struktura.process.MigrationPlan;
import java.util.Locale;

/**
 * What becomes of deals in flight when a version is published.
 *
 * @param mapping what is called otherwise in the new version, and what becomes of timers
 */
public record Plan(Mode mode, MigrationPlan mapping) {

    public static final Plan STAY = new Plan(Mode.STAY, MigrationPlan.AS_IS);

    /** When deals in flight go on under the new version. */
    public enum Mode {
        /** Never: they end under the version they began in. */
        STAY,
        /** When they enter their next stage. */
        NEXT_STAGE,
        /** At once. */
        NOW;

        @JsonValue
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
